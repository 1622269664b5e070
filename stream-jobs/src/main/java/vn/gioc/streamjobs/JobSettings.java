package vn.gioc.streamjobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.streamjobs.sink.DatabaseAddress;

/**
 * Where the jobs read, write and rest.
 *
 * @param kafka bootstrap servers of the log
 * @param checkpoints a folder that outlives the process; at a cluster one that all its machines see
 * @param parallelism of the keyed parts; the reader and the sink are always one. At 1 a flush holds exactly what the
 *     log said before its tick; above it a row may run ahead of the stored positions by less than a tick
 * @param checkpointEvery how much of the log is read again after a restart
 * @param keepLedger how long the events of what has ended are kept; null: for ever
 * @param parents of each unit that has one, its parent: calendars are inherited along them
 */
public record JobSettings(
        String kafka,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        Path checkpoints,
        int parallelism,
        Duration checkpointEvery,
        @Nullable Duration keepLedger,
        Map<String, String> parents) {
    public JobSettings(
            String kafka,
            String databaseUrl,
            String databaseUser,
            String databasePassword,
            Path checkpoints,
            int parallelism,
            Map<String, String> parents) {
        this(
                kafka,
                databaseUrl,
                databaseUser,
                databasePassword,
                checkpoints,
                parallelism,
                Duration.ofSeconds(10),
                null,
                parents);
    }

    /** @throws IllegalArgumentException for a parallelism below 1 or a checkpoint interval below 100 ms */
    public JobSettings {
        parents = Map.copyOf(parents);
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is below 1");
        }
        if (checkpointEvery.toMillis() < 100) {
            throw new IllegalArgumentException("checkpoints more often than every 100 ms");
        }
    }

    DatabaseAddress database() {
        return new DatabaseAddress(databaseUrl, databaseUser, databasePassword);
    }

    @Override
    public String toString() {
        return "log " + kafka + ", tables " + databaseUrl + ", checkpoints " + checkpoints;
    }
}

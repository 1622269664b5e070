package vn.gioc.streamjobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.unit.Units;

/** Starts the jobs: on a cluster by {@link #main}, in one process by whoever brings an environment. */
public final class StreamJobs {
    private StreamJobs() {}

    /**
     * Starts the jobs and keeps them running: after a failure, as soon as log and tables can be reached, from the
     * newest checkpoint that restores, or from the ledger where none does.
     *
     * @param where makes the environment to run in from a configuration
     */
    public static RunningJob start(JobSettings settings, Function<Configuration, StreamExecutionEnvironment> where) {
        return RunningJob.start(settings, Clock::systemUTC, where);
    }

    /** The jobs on the cluster this is submitted to, with addresses from the environment ({@code GIOC_…}). */
    public static void main(String[] arguments) throws InterruptedException {
        try (RunningJob job =
                start(fromEnvironment(System.getenv()), StreamExecutionEnvironment::getExecutionEnvironment)) {
            job.await();
        }
    }

    static JobSettings fromEnvironment(Map<String, String> environment) {
        return new JobSettings(
                required(environment, "GIOC_KAFKA"),
                required(environment, "GIOC_DATABASE_URL"),
                environment.getOrDefault("GIOC_DATABASE_USER", "gioc"),
                environment.getOrDefault("GIOC_DATABASE_PASSWORD", ""),
                Path.of(required(environment, "GIOC_CHECKPOINTS")),
                Integer.parseInt(environment.getOrDefault("GIOC_PARALLELISM", "1")),
                Duration.parse(environment.getOrDefault("GIOC_CHECKPOINT_EVERY", "PT10S")),
                keepLedger(environment),
                units(environment).parents());
    }

    private static @Nullable Duration keepLedger(Map<String, String> environment) {
        String kept = environment.getOrDefault("GIOC_KEEP_LEDGER", "");
        return kept.isBlank() ? null : Duration.parse(kept);
    }

    private static Units units(Map<String, String> environment) {
        String file = environment.getOrDefault("GIOC_UNITS", "");
        return file.isBlank() ? Units.sample() : Units.read(Path.of(file));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}

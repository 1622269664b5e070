package vn.gioc.standalone;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.gioc.domain.unit.Units;
import vn.gioc.streamjobs.JobSettings;

/** Where the parts of a centre meet. From here on nobody knows which of them are embedded. */
record Addresses(String kafka, String databaseUrl, String databaseUser, String databasePassword) {
    DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(databaseUrl);
        source.setUser(databaseUser);
        source.setPassword(databasePassword);
        return source;
    }

    JobSettings jobs(Path checkpoints, @Nullable Duration keepLedger, Units units) {
        return new JobSettings(
                kafka,
                databaseUrl,
                databaseUser,
                databasePassword,
                checkpoints,
                1,
                Duration.ofSeconds(10),
                keepLedger,
                units.parents());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Addresses[" + kafka + ", " + databaseUrl + "]";
    }
}

package vn.gioc.standalone;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
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

    JobSettings jobs(Path checkpoints) {
        return new JobSettings(kafka, databaseUrl, databaseUser, databasePassword, checkpoints, 1);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Addresses[" + kafka + ", " + databaseUrl + "]";
    }
}

package vn.gioc.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A place in this process for the jobs to run in. Only this machine can reach it. */
public record EmbeddedJobs(Path scratch) {
    /** What an earlier process left in the folder is of no use to anyone. */
    public static EmbeddedJobs in(DataFolder folder) {
        try {
            Folders.delete(folder.root().resolve("flink"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedJobs(folder.folder("flink"));
    }

    /** A new one for each run of the jobs. */
    public StreamExecutionEnvironment environment(Configuration job) {
        Configuration configuration = new Configuration(job);
        configuration.set(CoreOptions.TMP_DIRS, scratch.toString());
        configuration.set(RestOptions.ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_PORT, "0");
        return StreamExecutionEnvironment.createLocalEnvironment(configuration);
    }
}

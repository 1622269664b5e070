package vn.gioc.standalone;

import java.io.File;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.gioc.standalone.embedded.CannotStart;

/** The Flink cluster of others, by its REST address; the jobs' own jars go along with each submission. */
record FlinkCluster(String host, int port) {
    private static final Pattern ADDRESS = Pattern.compile("([^:/\\s]+):(\\d{1,5})");

    /** The jars of this process that the jobs need and a cluster does not bring. */
    private static final Pattern OURS = Pattern.compile(
            "(domain|sql|stream-jobs|flink-connector|kafka-clients|postgresql|flyway|jackson|cloudevents|micrometer|"
                    + "jspecify|lz4|snappy|zstd)[-\\w.]*\\.jar");

    /** @throws CannotStart where it is not {@code host:port} */
    static FlinkCluster of(String address) {
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new CannotStart("GIOC_FLINK must be host:port of a Flink cluster's REST address, not " + address);
        }
        return new FlinkCluster(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    StreamExecutionEnvironment environment(Configuration job) {
        String[] jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        OURS.matcher(Path.of(entry).getFileName().toString()).matches())
                .toArray(String[]::new);
        return StreamExecutionEnvironment.createRemoteEnvironment(host, port, job, jars);
    }
}

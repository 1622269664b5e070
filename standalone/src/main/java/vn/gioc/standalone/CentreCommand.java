package vn.gioc.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Option;
import vn.gioc.standalone.embedded.CannotStart;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.DataFolder.Use;

/** What {@code demo} and {@code start} have in common. */
final class CentreCommand {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "of the web (default: ${DEFAULT-VALUE}; 0: any that is free)")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the folder that holds everything (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("./data");

    /** What a command does once the web answers and the jobs run. */
    interface Running {
        void run(Centre centre, Parts parts) throws InterruptedException;
    }

    /**
     * Starts a centre that lives as long as this process, however that ends.
     *
     * @param extra settings of the web that the environment may override
     */
    void run(Use use, Map<String, Object> extra, Running running) throws InterruptedException {
        CentreSettings settings = new CentreSettings(freePort(port), data, use, System.getenv());
        settings.checkCatalog();
        DataFolder folder = DataFolder.open(data, use);
        Logging.into(folder.logs());
        Parts parts = new Parts();
        // Ended last, and held on to until then: a folder that nobody refers to would let go of its lock.
        parts.add("data folder", Duration.ofSeconds(1), folder);
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "end"));
        try {
            running.run(Centre.start(settings, folder, parts, extra), parts);
        } catch (RuntimeException e) {
            // Told to end while it started: what broke because of that is no news.
            if (!parts.areEnding()) {
                throw e;
            }
        }
    }

    Path data() {
        return data;
    }

    /** Looked for before anything else starts: the web comes last, and would find out late. */
    private static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(wanted));
            return socket.getLocalPort();
        } catch (IllegalArgumentException e) {
            throw new CannotStart("--port must be from 0 (any that is free) to 65535, not " + wanted, e);
        } catch (IOException e) {
            throw new CannotStart("port " + wanted + " is in use: give another with --port", e);
        }
    }
}

package vn.gioc.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;
import vn.gioc.standalone.embedded.CannotStart;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.DataFolder.Use;

/** What {@code demo} and {@code start} have in common. */
final class CentreCommand {
    @Option(names = "--port", defaultValue = "8080", description = "of the web (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the folder that holds everything (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("./data");

    /** What a command does once the centre runs, to be told that it is ready. */
    interface Running {
        void run(Centre centre, Parts parts) throws InterruptedException;
    }

    /** Runs a centre until the process is told to end. Returns only by an exception. */
    void run(Use use, Map<String, Object> extra, Running running) throws InterruptedException {
        CentreSettings settings = new CentreSettings(port, data, use, System.getenv());
        checkPort();
        DataFolder folder = DataFolder.open(data, use);
        Logging.into(folder.logs());
        Parts parts = new Parts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "end"));
        Centre centre = Centre.start(settings, folder, parts, extra);
        running.run(centre, parts);
        new CountDownLatch(1).await();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Before anything else starts: the web comes last, and would find out late. */
    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart("port " + port + " is in use: give another with --port", e);
        }
    }
}

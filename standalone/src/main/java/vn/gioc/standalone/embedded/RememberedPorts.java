package vn.gioc.standalone.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of 127.0.0.1 that a centre's parts listen on: chosen once, and again only where a stranger took one. */
final class RememberedPorts {
    /** Below the range from which systems take the ports of outgoing connections. */
    private static final int FIRST = 20_000;

    private static final int LAST = 31_999;

    private final Path file;
    private final Properties ports = new Properties();

    private RememberedPorts(Path file) {
        this.file = file;
    }

    static RememberedPorts in(Path folder) {
        RememberedPorts remembered = new RememberedPorts(folder.resolve("ports.properties"));
        if (Files.exists(remembered.file)) {
            try (Reader in = Files.newBufferedReader(remembered.file)) {
                remembered.ports.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return remembered;
    }

    /** The port of that name; 0 where none was chosen yet. */
    int known(String name) {
        return Integer.parseInt(ports.getProperty(name, "0"));
    }

    /** The port remembered under that name if it is free, else a new one. */
    int free(String name) {
        int port = known(name);
        while (port == 0 || !isFree(port) || (port != known(name) && ports.containsValue(Integer.toString(port)))) {
            port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
        }
        if (port != known(name)) {
            ports.setProperty(name, Integer.toString(port));
            store();
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void store() {
        Path draft = file.resolveSibling("ports.properties.new");
        try {
            try (Writer out = Files.newBufferedWriter(draft)) {
                ports.store(out, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

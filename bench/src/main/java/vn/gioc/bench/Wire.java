package vn.gioc.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A wire between browsers and a centre that counts what comes to the browsers: heads, bodies as they were compressed, the
 * news of a WebSocket, and what a service worker fetches, of which Chrome's own events of a page say nothing.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final URI centre;
    private final ServerSocket door;
    private final AtomicLong came = new AtomicLong();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private Wire(URI centre, ServerSocket door) {
        this.centre = centre;
        this.door = door;
    }

    static Wire to(URI centre) throws IOException {
        Wire wire = new Wire(centre, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(wire::letIn);
        return wire;
    }

    /** The same page of the centre, over this wire. */
    URI url(String path) {
        return URI.create("http://localhost:" + door.getLocalPort()).resolve(path);
    }

    /** Bytes that came from the centre so far. */
    long came() {
        return came.get();
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException e) {
                // Closed, or the centre is not there: the browser sees a connection that ends.
                continue;
            }
        }
    }

    private void join(Socket browser) throws IOException {
        open.add(browser);
        Socket server = new Socket(centre.getHost(), centre.getPort());
        open.add(server);
        browser.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> carry(browser, server, new AtomicLong()));
        Thread.ofVirtual().start(() -> carry(server, browser, came));
    }

    private void carry(Socket from, Socket to, AtomicLong count) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count.addAndGet(read);
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One of the two hung up: both ends are closed.
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Closeable each : open) {
            each.close();
        }
    }
}

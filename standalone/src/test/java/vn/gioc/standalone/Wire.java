package vn.gioc.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The network between a browser and a centre. Cut, it lets no byte and no end of a connection pass, as a pulled plug
 * does: nobody is told. Mended, what waited goes on. Slow, each byte comes so much later.
 */
final class Wire implements AutoCloseable {
    private record Part(byte[] bytes, long dueNanos) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket entrance;
    private final URI centre;
    private volatile long slowNanos;
    private volatile boolean gone;
    private boolean cut;

    private Wire(ServerSocket entrance, URI centre) {
        this.entrance = entrance;
        this.centre = centre;
    }

    static Wire to(CentreProcess centre) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), centre.url("/"));
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    String url(String path) {
        return "http://localhost:" + entrance.getLocalPort() + path;
    }

    void cut(boolean now) {
        lock.lock();
        try {
            cut = now;
            mended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void slow(long seconds) {
        slowNanos = TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Nobody answers at that address: connections end, new ones too. */
    void gone(boolean now) {
        gone = now;
        if (now) {
            open.forEach(Wire::end);
            open.clear();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = entrance.accept();
                if (gone) {
                    end(browser);
                    continue;
                }
                open.add(browser);
                Thread.ofVirtual().start(() -> join(browser));
            }
        } catch (IOException closed) {
            open.forEach(Wire::end);
        }
    }

    private void join(Socket browser) {
        try {
            awaitWhole();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), centre.getPort());
            open.add(server);
            carry(browser, server);
            carry(server, browser);
        } catch (IOException nobodyThere) {
            end(browser);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One thread reads, one writes, so that what is slow waits in between; an empty part is the end. */
    private void carry(Socket from, Socket to) {
        BlockingQueue<Part> under = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[16_384];
            int read = 1;
            while (read > 0) {
                read = read(from, buffer);
                under.add(new Part(Arrays.copyOf(buffer, Math.max(0, read)), System.nanoTime() + slowNanos));
            }
        });
        Thread.ofVirtual().start(() -> write(under, to));
    }

    private static int read(Socket from, byte[] buffer) {
        try {
            InputStream in = from.getInputStream();
            return in.read(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    private void write(BlockingQueue<Part> under, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            for (Part part = under.take(); part.bytes().length > 0; part = under.take()) {
                TimeUnit.NANOSECONDS.sleep(part.dueNanos() - System.nanoTime());
                awaitWhole();
                out.write(part.bytes());
            }
            awaitWhole();
        } catch (IOException gone) {
            // The other end has closed: then this one does.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(to);
    }

    private void awaitWhole() throws InterruptedException {
        lock.lock();
        try {
            while (cut) {
                mended.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}

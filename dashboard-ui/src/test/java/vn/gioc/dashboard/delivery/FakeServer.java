package vn.gioc.dashboard.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that keeps what it is sent and answers as it is told: the last answer from then on. */
final class FakeServer implements AutoCloseable {
    /** One request as it came. */
    record Call(String path, com.sun.net.httpserver.Headers headers, byte[] body) {
        String header(String name) {
            return headers.getFirst(name);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final HttpServer server;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>(List.of(201));
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    private FakeServer(HttpServer server) {
        this.server = server;
    }

    static FakeServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeServer fake = new FakeServer(server);
            server.createContext("/", fake::take);
            server.setExecutor(fake.hands);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(Integer... statuses) {
        synchronized (answers) {
            answers.clear();
            answers.addAll(Arrays.asList(statuses));
        }
    }

    /** Takes the request and never answers. */
    void hang(String path) {
        hanging.add(path);
    }

    List<Call> calls() {
        return calls;
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    URI address(String path) {
        return URI.create(origin() + path);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (hanging.contains(path)) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        int status;
        synchronized (answers) {
            status = answers.size() > 1 ? answers.pop() : answers.peek();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        calls.add(new Call(path, exchange.getRequestHeaders(), body));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        hands.shutdownNow();
    }
}

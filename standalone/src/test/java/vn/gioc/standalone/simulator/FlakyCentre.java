package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes events as the contract says, once it has answered what it was told to answer first. */
final class FlakyCentre implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Queue<JsonNode> taken = new ConcurrentLinkedQueue<>();
    final Queue<String> keys = new ConcurrentLinkedQueue<>();
    final Queue<String> contentTypes = new ConcurrentLinkedQueue<>();
    private final Deque<Integer> first;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    FlakyCentre(int port, Integer... firstAnswers) throws IOException {
        first = new ConcurrentLinkedDeque<>(List.of(firstAnswers));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/api/v1/events", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Integer failure = first.poll();
        if (failure != null) {
            exchange.sendResponseHeaders(failure, -1);
            exchange.close();
            return;
        }
        keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
        contentTypes.add(exchange.getRequestHeaders().getFirst("Content-Type"));
        JsonNode events = JSON.readTree(body);
        events.forEach(taken::add);
        byte[] answer =
                "{\"accepted\":%d,\"rejected\":[]}".formatted(events.size()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(202, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}

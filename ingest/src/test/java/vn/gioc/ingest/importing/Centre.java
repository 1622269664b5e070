package vn.gioc.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** What the contract says of the centre's answers, and nothing else of a centre: a server on a free port. */
final class Centre implements AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    final Deque<Trouble> troubles = new ArrayDeque<>();
    Predicate<JsonNode> refuses = event -> false;
    private final HttpServer server;

    /** An answer instead of taking the batch. */
    record Trouble(int status, String retryAfter, String body) {}

    Centre() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/events", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Trouble trouble = troubles.poll();
        if (trouble != null) {
            exchange.getResponseHeaders().add("Retry-After", trouble.retryAfter());
            write(exchange, trouble.status(), trouble.body());
            return;
        }
        JsonNode sent = JSON.readTree(body);
        batches.add(body.length);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode rejected = JSON.createArrayNode();
        for (int i = 0; i < sent.size(); i++) {
            if (refuses.test(sent.get(i))) {
                rejected.addObject()
                        .put("index", i)
                        .put("id", sent.get(i).path("id").asText())
                        .put("field", "data.officer")
                        .put("detail", "is not a pseudonym: names and addresses are refused");
            } else {
                events.add(sent.get(i));
            }
        }
        answer.put("accepted", sent.size() - rejected.size()).set("rejected", rejected);
        write(exchange, rejected.size() == sent.size() ? 422 : 202, answer.toString());
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

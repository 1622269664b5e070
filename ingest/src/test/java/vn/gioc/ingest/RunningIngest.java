package vn.gioc.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Ingest as it runs in a cluster, on a free port, but for the log and a clock that stands at {@link #NOW}. */
public final class RunningIngest implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-22T07:05:03Z");
    public static final String KEY = "a-source-key";
    public static final String SINGLE = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";

    /** An answer: its status, headers and body. */
    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError(response.body(), e);
            }
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    public final RecordingLog log = new RecordingLog();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    public RunningIngest(Map<String, String> settings) {
        SpringApplication application = IngestApplication.application();
        application.addInitializers(starting -> {
            starting.getBeanFactory().registerSingleton("recordingLog", log);
            starting.getBeanFactory().registerSingleton("fixedClock", Clock.fixed(NOW, ZoneOffset.UTC));
        });
        Map<String, String> all = new HashMap<>(Map.of(
                "server.address", "127.0.0.1",
                "server.port", "0",
                "gioc.kafka", "127.0.0.1:1",
                "gioc.source-key", KEY));
        all.putAll(settings);
        context = application.run(all.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public HttpRequest.Builder post(String contentType, String body) {
        return post(contentType, BodyPublishers.ofString(body));
    }

    public HttpRequest.Builder post(String contentType, BodyPublisher body) {
        return request("/api/v1/events")
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", contentType)
                .POST(body);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Answer single(String event) {
        return send(post(SINGLE, event));
    }

    public Answer batch(String... events) {
        return send(post(BATCH, "[" + String.join(",", events) + "]"));
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}

package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends events to a centre over HTTP as any source would. What the centre can't take now is sent again until it can:
 * ids count once.
 */
public final class CentreClient implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI events;
    private final String key;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param centre its base address, such as {@code http://localhost:8080}
     * @param key of a source
     */
    public CentreClient(URI centre, String key) {
        this.events = centre.resolve("/api/v1/events");
        this.key = key;
    }

    /**
     * Blocks until the centre has answered for all of them; at most 10,000 events or 8 MB.
     *
     * @throws IllegalStateException where the centre refuses the request as a whole, or this was closed meanwhile
     */
    public Sent send(List<SimulatedEvent> batch) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/cloudevents-batch+json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Batch.of(batch)))
                .build();
        Duration pause = FIRST_PAUSE;
        while (!isClosed()) {
            Duration wait = pause;
            try {
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                switch (answer.statusCode()) {
                    case 202, 422 -> {
                        return counted(batch.size(), answer.body());
                    }
                    case 429, 500, 502, 503, 504 -> wait = retryAfter(answer, pause);
                    default -> throw new IllegalStateException("the centre answers " + answer.statusCode());
                }
            } catch (IOException unreachable) {
                wait = pause;
            }
            closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        throw new IllegalStateException("closed before the centre took the events");
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits, but no longer than until this is closed. */
    void pause(Duration time) throws InterruptedException {
        closed.await(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** What is not yet answered is given up. */
    @Override
    public void close() {
        closed.countDown();
        http.shutdownNow();
    }

    private static Duration retryAfter(HttpResponse<?> answer, Duration pause) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(asked -> asked.compareTo(pause) > 0)
                .orElse(pause);
    }

    private static Sent counted(int sent, byte[] body) {
        try {
            JsonNode answer = MAPPER.readTree(body);
            return new Sent(
                    sent,
                    answer.path("accepted").asLong(),
                    answer.path("rejected").size());
        } catch (IOException e) {
            throw new IllegalStateException("the centre's answer is not JSON", e);
        }
    }
}

package vn.gioc.ingest.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Posts batches to a centre. What may pass by itself (no connection, 429, 502, 503, 504) is tried again for a bounded
 * time; part of a batch may have been taken by then, but ids count once.
 */
final class Delivery {
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    /** Also where the centre asks for none, so that it is never hammered. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final String key;
    private final Duration patience;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<String> log;

    /** Lets time pass. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** An event the centre refused. */
    record Refused(int index, String field, String reason) {}

    /** What the centre did with a batch. */
    record Answer(int accepted, List<Refused> refused) {
        /** Itself, if it speaks of each of so many events once. */
        private Answer over(int events, URI address) {
            long places = refused.stream()
                    .mapToInt(Refused::index)
                    .filter(index -> index >= 0 && index < events)
                    .distinct()
                    .count();
            if (places != refused.size() || accepted + places != events) {
                throw new Unusable(address + " answered for other events than were sent");
            }
            return this;
        }
    }

    /**
     * @param centre its address, such as {@code http://localhost:8080}
     * @param patience how long one batch is tried
     * @param log hears, once a wait, why it waits
     */
    Delivery(URI centre, String key, Duration patience, Clock clock, Pause pause, Consumer<String> log) {
        if (centre.getHost() == null || !Set.of("http", "https").contains(String.valueOf(centre.getScheme()))) {
            throw new Unusable("--url is not an address such as http://localhost:8080");
        }
        this.address = URI.create(centre.toString().replaceAll("/+$", "") + "/api/v1/events");
        this.key = key;
        this.patience = patience;
        this.clock = clock;
        this.pause = pause;
        this.log = log;
    }

    /**
     * @param events how many the batch holds
     * @throws Unusable where the centre refuses the batch as a whole, or patience ends
     */
    Answer send(byte[] batch, int events) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/cloudevents-batch+json")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch))
                .build();
        Instant giveUp = clock.instant().plus(patience);
        for (Duration wait = FIRST_WAIT; ; wait = longer(wait)) {
            Attempt attempt = attempt(request);
            if (attempt.answer != null) {
                return attempt.answer.over(events, address);
            }
            Duration next = attempt.retryAfter == null ? wait : longest(attempt.retryAfter, SHORTEST_WAIT);
            if (clock.instant().plus(next).isAfter(giveUp)) {
                throw new Unusable(attempt.trouble + ", and it did not pass within " + patience.toSeconds()
                        + " s; to import the same again is safe");
            }
            log.accept(attempt.trouble + ": trying again in " + (next.toMillis() + 999) / 1000 + " s");
            sleep(next);
        }
    }

    /** One try: an answer, or why there was none and when the centre asks to be tried again. */
    private record Attempt(
            @Nullable Answer answer,
            String trouble,
            @Nullable Duration retryAfter) {}

    private Attempt attempt(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            int status = response.statusCode();
            if (status == 202 || status == 422) {
                return new Attempt(answer(response.body()), "", null);
            }
            if (!PASSING.contains(status)) {
                throw new Unusable(address + " answered " + status + problem(response.body()));
            }
            Duration after = RetryAfter.of(response.headers().firstValue("Retry-After"), clock.instant());
            return new Attempt(null, address + " answered " + status, after);
        } catch (IOException e) {
            return new Attempt(
                    null, "no connection to " + address + " (" + e.getClass().getSimpleName() + ")", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted", e);
        }
    }

    private Answer answer(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            List<Refused> refused = new ArrayList<>();
            for (JsonNode each : read.path("rejected")) {
                refused.add(new Refused(
                        each.path("index").asInt(-1),
                        each.path("field").asText(""),
                        each.path("detail").asText("")));
            }
            if (read.path("accepted").isInt()) {
                return new Answer(read.path("accepted").asInt(), List.copyOf(refused));
            }
        } catch (JsonProcessingException e) {
            throw new Unusable(address + " does not answer as a centre does", e);
        }
        throw new Unusable(address + " does not answer as a centre does");
    }

    /** What problem details (RFC 9457) say; nothing where the answer is of another kind. */
    private static String problem(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            String said = read.path("detail").asText(read.path("title").asText(""));
            return said.isEmpty() ? "" : ": " + said;
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private void sleep(Duration wait) {
        try {
            pause.of(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted", e);
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

package vn.gioc.dashboard.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where events go in: what an administrator lays down takes the same way as everything else. */
@Component
class EventDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReferenceSettings settings;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    EventDoor(ReferenceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this process was told where events go in, and with which key. */
    boolean isKnown() {
        return settings.eventsUrl() != null && settings.ownKey() != null;
    }

    /**
     * Lays a version down, in force from now on. Returns once it is durable in the log.
     *
     * @return empty where it was taken; else what is wrong with it, in the words of the door
     * @throws IOException where the door can't be reached or takes nothing now: the same may be sent again
     */
    Optional<String> layDown(LaidDown version, String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Objects.requireNonNull(settings.eventsUrl()))
                .header("Authorization", "Bearer " + settings.ownKey())
                .header("Content-Type", "application/cloudevents+json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(version.event(id, clock.instant())))
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return switch (answer.statusCode()) {
            case 202 -> Optional.empty();
            case 422 -> Optional.of(reason(JSON.readTree(answer.body())));
            default -> throw new IOException("the door of events answers " + answer.statusCode());
        };
    }

    private static String reason(JsonNode receipt) {
        JsonNode rejected = receipt.path("rejected").path(0);
        return rejected.path("field").asText() + " " + rejected.path("detail").asText();
    }
}

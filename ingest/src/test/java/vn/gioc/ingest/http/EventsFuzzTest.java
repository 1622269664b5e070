package vn.gioc.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.ingest.RunningIngest.BATCH;
import static vn.gioc.ingest.RunningIngest.SINGLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.ingest.Events;
import vn.gioc.ingest.RunningIngest;
import vn.gioc.ingest.RunningIngest.Answer;

/** Whatever comes, the server doesn't fail, and says exactly what it took. */
class EventsFuzzTest {
    private static final int REQUESTS = 10_000;

    private static RunningIngest ingest;

    @BeforeAll
    static void start() {
        ingest = new RunningIngest(Map.of("gioc.rate-burst", "1000000"));
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @Test
    void brokenBytesNeverBreakTheServerAndTheCountIsThatOfTheLog() {
        Mutations mutations = new Mutations(766);
        for (int n = 0; n < REQUESTS; n++) {
            boolean batch = mutations.upTo(2) == 0;
            String body = batch
                    ? "[" + String.join(",", Events.oneOfEachType()) + "]"
                    : mutations.oneOf(Events.oneOfEachType());
            send(batch ? BATCH : SINGLE, mutations.ofBytes(Mutations.bytes(body)));
        }
    }

    @Test
    void nastyValuesSpoilTheirOwnEventAlone() {
        Mutations mutations = new Mutations(2026);
        int spoilt = 0;
        for (int n = 0; n < REQUESTS; n++) {
            List<String> events = new ArrayList<>(Events.oneOfEachType());
            int bad = mutations.upTo(events.size());
            events.set(bad, mutations.ofValues(events.get(bad)));
            Answer answer = send(BATCH, Mutations.bytes("[" + String.join(",", events) + "]"));
            if (answer.status() == 202) {
                assertThat(answer.json().get("accepted").intValue()).isGreaterThanOrEqualTo(events.size() - 1);
                answer.json()
                        .get("rejected")
                        .forEach(rejected ->
                                assertThat(rejected.get("index").intValue()).isEqualTo(bad));
                spoilt += answer.json().get("rejected").size();
            } else {
                assertThat(answer.status()).as(events.get(bad)).isEqualTo(400);
            }
        }
        assertThat(spoilt).isGreaterThan(REQUESTS / 2);
    }

    private static Answer send(String contentType, byte[] body) {
        int before = ingest.log.size();
        Answer answer = ingest.send(ingest.post(contentType, BodyPublishers.ofByteArray(body)));
        assertThat(answer.status())
                .as(() -> new String(body, java.nio.charset.StandardCharsets.UTF_8))
                .isIn(202, 400, 422);
        if (answer.status() == 400) {
            assertThat(ingest.log.size()).isEqualTo(before);
            return answer;
        }
        JsonNode receipt = answer.json();
        int accepted = receipt.get("accepted").intValue();
        assertThat(ingest.log.size()).isEqualTo(before + accepted);
        assertThat(answer.status()).isEqualTo(accepted > 0 ? 202 : 422);
        ingest.log
                .eventsAfter(before)
                .forEach(event -> assertThat(EventDataReader.read(
                                        EventType.ofWireName(event.getType()).orElseThrow(),
                                        event.getData().toBytes())
                                .unit())
                        .isEqualTo(event.getExtension("unit")));
        return answer;
    }
}

package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gioc.domain.alert.AlertRule;

/** An outbreak as the wards' health station tells it, over the door of a centre that is killed in the middle. */
class OutbreakEndToEndTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void anOutbreakRaisesOneAlertWithinAMinuteWhateverIsSentAgainAndKilledAndItsEndClosesIt() throws Exception {
        try (CentreProcess centre =
                CentreProcess.start(folder.resolve("data"), Map.of("GIOC_ALERTS", rules().toString()))) {
            send(centre, "2026-W46", "kp-1", 9);
            await().atMost(A_MINUTE).until(() -> centre.figure("cho-quan", "indicators.dengue-cases") == 9);
            assertThat(dengue(centre)).isEmpty();

            send(centre, "2026-W46", "kp-2", 8);
            await().atMost(A_MINUTE).until(() -> dengue(centre).size() == 1);
            String id = dengue(centre).getFirst().path("id").asText();
            assertThat(centre.figure("cho-quan", "alerts.open")).isPositive();

            centre.kill();
            centre.restart();
            send(centre, "2026-W46", "kp-2", 8);
            send(centre, "2026-W46", "kp-3", 5);
            await().atMost(A_MINUTE).until(() -> centre.figure("cho-quan", "indicators.dengue-cases") == 22);
            await().atMost(A_MINUTE)
                    .until(() -> dengue(centre)
                                    .getFirst()
                                    .path("worst")
                                    .decimalValue()
                                    .intValueExact()
                            == 22);
            assertThat(dengue(centre))
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.path("id").asText()).isEqualTo(id));

            send(centre, "2026-W47", "kp-1", 4);
            await().atMost(A_MINUTE).until(() -> dengue(centre).isEmpty());
            assertThat(centre.get("/api/v1/exports/alerts.csv?unit=cho-quan")
                            .body()
                            .lines()
                            .filter(line -> line.contains("indicators.dengue-cases")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(id).contains("CLOSED"));
        }
    }

    /** Those that come with the centre, but that what is over is closed at once. */
    private Path rules() throws Exception {
        ObjectNode rules =
                (ObjectNode) JSON.readTree(AlertRule.class.getResourceAsStream("/vn/gioc/domain/alerts.json"));
        rules.path("rules").forEach(rule -> {
            if (rule.path("code").asText().equals("dengue")) {
                ((ObjectNode) rule).put("settle", "PT0S");
            }
        });
        return Files.write(folder.resolve("alerts.json"), JSON.writeValueAsBytes(rules.put("version", "at-once")));
    }

    private static void send(CentreProcess centre, String week, String area, int cases) throws Exception {
        String event = """
                {"specversion": "1.0", "id": "%1$s-%2$s-%3$d", "source": "health", "type": "indicator.value.v1",
                 "time": "%4$s", "subject": "dengue-cases",
                 "data": {"unit": "cho-quan", "period": "%1$s", "area": "%2$s", "value": %3$d}}
                """.formatted(week, area, cases, Instant.parse("2026-11-22T01:00:00Z"));
        assertThat(centre.send(TestEvents.batch(List.of(event))).statusCode()).isEqualTo(202);
    }

    private static List<JsonNode> dengue(CentreProcess centre) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode alert :
                JSON.readTree(centre.get("/api/v1/units/cho-quan/alerts").body())) {
            if (alert.path("figure").asText().equals("indicators.dengue-cases")) {
                found.add(alert);
            }
        }
        return found;
    }
}

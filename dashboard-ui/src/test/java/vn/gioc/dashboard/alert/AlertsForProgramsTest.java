package vn.gioc.dashboard.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.gioc.dashboard.DashboardApplication;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.figure.Zone;

/**
 * Behind real HTTP: the open alerts, the figure that counts them and the file that tells all of them. The centre ends with
 * the class, so that it judges no other test's tables.
 */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gioc.read-key=reader", "gioc.admin-password=correct horse battery"})
@DirtiesContext
class AlertsForProgramsTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    private Instant now = Instant.EPOCH;
    private final UUID dengue = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    private final UUID overdue = UUID.fromString("a0000000-0000-4000-8000-000000000002");
    private final UUID elsewhere = UUID.fromString("a0000000-0000-4000-8000-000000000003");
    private final UUID over = UUID.fromString("a0000000-0000-4000-8000-000000000004");

    /** Four: of two in the ward one is bad; one stands in another ward; one of the ward was over after two hours. */
    @BeforeEach
    void raise() {
        TestDatabase.clear();
        ReferenceRows.clear();
        now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        TestDatabase.flushed(1, 7, clock.instant());
        raise(dengue, "cho-quan", "dengue", "indicators.dengue-cases", "BAD", ago(5), null);
        entry(dengue, 2, ago(4), "gioc", "WORSE", null, "17");
        entry(dengue, 3, ago(3), "an", "TAKEN", "an", null);
        raise(overdue, "cho-quan", "dossiers-overdue", "dossiers.overdue", "WATCH", ago(8), null);
        raise(elsewhere, "an-dong", "dossiers-overdue", "dossiers.overdue", "WATCH", ago(7), null);
        raise(over, "cho-quan", "reports-overdue", "reports.overdue", "WATCH", ago(6), ago(4));
        entry(over, 2, ago(4), "gioc", "RESOLVED", null, "1");
    }

    @Test
    void theOpenOnesOfAUnitAndBelowItStandTheWorstFirstThenTheOldest() throws Exception {
        HttpResponse<String> answer = get("/api/v1/units/cho-quan/alerts");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        JsonNode ward = json.readTree(answer.body());
        assertThat(ward.findValuesAsText("id")).containsExactly(dengue.toString(), overdue.toString());
        JsonNode first = ward.get(0);
        assertThat(first.get("unit").asText()).isEqualTo("cho-quan");
        assertThat(first.get("rule").asText()).isEqualTo("dengue");
        assertThat(first.get("severity").asText()).isEqualTo("BAD");
        assertThat(first.get("state").asText()).isEqualTo("OPEN");
        assertThat(OffsetDateTime.parse(first.get("since").asText())).isEqualTo(Zone.written(ago(5)));
        assertThat(first.get("value").decimalValue()).isEqualByComparingTo("17");
        assertThat(first.get("dueAt").isNull()).isTrue();
        assertThat(json.readTree(get("/api/v1/units/hcm/alerts").body()).findValuesAsText("id"))
                .containsExactly(dengue.toString(), overdue.toString(), elsewhere.toString());
        assertThat(json.readTree(get("/api/v1/units/an-dong/alerts").body()).findValuesAsText("id"))
                .containsExactly(elsewhere.toString());
    }

    @Test
    void nobodyElseIsToldAndAnUnknownUnitIsSaidToBeOne() throws Exception {
        HttpResponse<String> unknown = get("/api/v1/units/nowhere/alerts");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("content-type")).hasValue("application/problem+json");
        HttpResponse<String> stranger = client.send(
                HttpRequest.newBuilder(uri("/api/v1/units/cho-quan/alerts")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).doesNotContain("dengue");
    }

    @Test
    void theFigureCountsThoseThatWereOpenAtTheMoment() throws Exception {
        assertThat(open("cho-quan", "")).isEqualTo(2);
        assertThat(open("hcm", "")).isEqualTo(3);
        assertThat(open("cho-quan", "?at=" + ago(9))).isZero();
        assertThat(open("cho-quan", "?at=" + ago(5))).as("one was not over yet").isEqualTo(3);
        assertThat(open("cho-quan", "?at=" + ago(4).minusSeconds(60)))
                .as("what ended with the minute that follows was open to the end of this one")
                .isEqualTo(3);
        assertThat(open("cho-quan", "?at=" + ago(5).minusSeconds(60)))
                .as("what begins with the minute that follows is not of this one")
                .isEqualTo(2);
        assertThat(open("cho-quan", "?at=" + ago(4))).isEqualTo(2);
    }

    @Test
    void aRowTellsAnAlertByItsEntries() throws Exception {
        Map<String, Map<String, String>> rows = file("?unit=cho-quan");
        assertThat(rows.keySet()).containsExactly(overdue.toString(), over.toString(), dengue.toString());
        assertThat(rows.get(dengue.toString()))
                .containsEntry("unit", "cho-quan")
                .containsEntry("rule", "dengue")
                .containsEntry("figure", "indicators.dengue-cases")
                .containsEntry("part", "\"\"")
                .containsEntry("severity", "BAD")
                .containsEntry("state", "TAKEN")
                .containsEntry("value", "17")
                .containsEntry("threshold", "10")
                .containsEntry("owner", "an")
                .containsEntry("closed_at", "")
                .containsEntry("entries", "3");
        assertThat(rows.get(over.toString()))
                .containsEntry("state", "CLOSED")
                .containsEntry("value", "1")
                .containsEntry("closed_by", "gioc");
        assertThat(OffsetDateTime.parse(rows.get(dengue.toString()).get("taken_at")))
                .isEqualTo(Zone.written(ago(3)));
    }

    @Test
    void asOfAnEarlierMomentARowTellsWhatItsEntriesSaidByThen() throws Exception {
        Map<String, String> before = row(dengue, "?unit=cho-quan&asOf=" + ago(4).minusSeconds(60));
        assertThat(before)
                .containsEntry("severity", "WATCH")
                .containsEntry("state", "OPEN")
                .containsEntry("value", "12")
                .containsEntry("owner", "tram-y-te")
                .containsEntry("taken_at", "")
                .containsEntry("entries", "1");
        assertThat(row(over, "?unit=cho-quan&asOf=" + ago(4).minusSeconds(60)))
                .containsEntry("state", "OPEN")
                .containsEntry("closed_at", "")
                .containsEntry("closed_by", "");
        assertThat(row(dengue, "?unit=cho-quan&asOf=" + ago(4)))
                .containsEntry("severity", "BAD")
                .containsEntry("state", "OPEN");
        assertThat(file("?unit=cho-quan&asOf=" + ago(7)).keySet()).containsExactly(overdue.toString());
    }

    @Test
    void thePeriodIsThatOfWhenItBeganAndTheOtherWardIsNotInIt() throws Exception {
        assertThat(file("?unit=cho-quan&from=" + ago(6) + "&to=" + ago(5)).keySet())
                .containsExactly(over.toString());
        assertThat(file("").keySet()).hasSize(4);
    }

    @Test
    void whatPeopleNotedIsNotInTheFile() throws Exception {
        TestDatabase.row("alert_entry")
                .with("alert", overdue)
                .with("n", 2)
                .with("at", ago(1))
                .with("by", "an")
                .with("kind", "NOTE")
                .with("note", "secret words")
                .insert();
        assertThat(get("/api/v1/exports/alerts.csv").body()).doesNotContain("secret");
        assertThat(row(overdue, "")).containsEntry("entries", "2").containsEntry("owner", "tram-y-te");
    }

    private Instant ago(int hours) {
        return now.minus(Duration.ofHours(hours));
    }

    private void raise(
            UUID id, String unit, String rule, String figure, String severity, Instant since, @Nullable Instant over) {
        TestDatabase.Row row = TestDatabase.row("alert")
                .with("id", id)
                .with("rule", rule)
                .with("unit", unit)
                .with("figure", figure)
                .with("severity", severity)
                .with("since", since)
                .with("noticed_at", since)
                .with("value", new BigDecimal("17"))
                .with("threshold", BigDecimal.TEN)
                .with("worst", new BigDecimal("17"))
                .with("state", over == null ? "OPEN" : "CLOSED");
        if (over != null) {
            row.with("closed_at", over).with("closed_by", "gioc").with("cleared_at", over);
        }
        row.insert();
        entry(id, 1, since, "gioc", "OPENED", "tram-y-te", "12");
    }

    private static void entry(
            UUID alert, int n, Instant at, String by, String kind, @Nullable String owner, @Nullable String value) {
        TestDatabase.Row row = TestDatabase.row("alert_entry")
                .with("alert", alert)
                .with("n", n)
                .with("at", at)
                .with("by", by)
                .with("kind", kind);
        if (owner != null) {
            row.with("owner", owner);
        }
        if (value != null) {
            row.with("value", new BigDecimal(value));
        }
        row.insert();
    }

    private long open(String unit, String question) throws Exception {
        return json.readTree(
                        get("/api/v1/units/" + unit + "/snapshot" + question).body())
                .get("figures")
                .get("alerts.open")
                .get("value")
                .asLong();
    }

    private Map<String, String> row(UUID alert, String question) throws Exception {
        return file(question).getOrDefault(alert.toString(), Map.of());
    }

    /** The rows of the file by their alert, in its order. */
    private Map<String, Map<String, String>> file(String question) throws Exception {
        HttpResponse<String> answer = get("/api/v1/exports/alerts.csv" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String[]> lines = answer.body()
                .lines()
                .map(line -> line.replace("\ufeff", "").split(",", -1))
                .toList();
        Map<String, Map<String, String>> rows = new java.util.LinkedHashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.length; i++) {
                row.put(lines.getFirst()[i], line[i]);
            }
            rows.put(row.getOrDefault("id", "no id in " + Arrays.toString(lines.getFirst())), row);
        }
        return rows;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer reader")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}

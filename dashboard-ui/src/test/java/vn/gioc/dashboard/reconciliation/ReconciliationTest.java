package vn.gioc.dashboard.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.dashboard.reconciliation.LedgerRows.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.gioc.dashboard.DashboardApplication;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.figure.DossierMeasure;

/** Behind real HTTP: two dossiers, one received and one done on time, in ledger, rows and flows alike. */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gioc.read-key=reader", "gioc.admin-password=correct horse battery"})
class ReconciliationTest {
    private static final Instant AS_OF = at("2026-11-20T12:00");
    private static final String YEAR = "?unit=cho-quan&from=2026-01-01&to=2027-01-01";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ReconciliationStore store;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void fill() {
        TestDatabase.clear();
        TestDatabase.client().sql("truncate reconciliation").update();
        TestDatabase.flushed(3, 7, AS_OF);
        new LedgerRows()
                .dossier("d-1", "2026-10-05T08:00", "cho-quan", "RECEIVED", "\"channel\":\"ONLINE\"")
                .dossier("d-2", "2026-10-06T08:00", "cho-quan", "RECEIVED", "")
                .dossier("d-2", "2026-10-07T08:00", "cho-quan", "PROCESSED", "")
                .write();
        TestDatabase.dossier("d-1")
                .with("channel", "ONLINE")
                .with("received_at", at("2026-10-05T08:00"))
                .insert();
        TestDatabase.dossier("d-2")
                .with("status", "PROCESSED")
                .with("stage", "DONE")
                .with("received_at", at("2026-10-06T08:00"))
                .with("ended_at", at("2026-10-07T08:00"))
                .with("ended_by", "PROCESSED")
                .with("timeliness", "ON_TIME")
                .insert();
        FlowRows.insert(List.of(
                moved("2026-10-05T08:00", DossierMeasure.RECEIVED, "ONLINE"),
                moved("2026-10-06T08:00", DossierMeasure.RECEIVED, ""),
                moved("2026-10-07T08:00", DossierMeasure.ON_TIME, ""),
                moved("2026-10-07T08:00", DossierMeasure.ON_TIME_WITHOUT_DUE, "")));
    }

    @Test
    void whatTheScreensShowIsWhatTheEventsGive() throws Exception {
        JsonNode found = json.readTree(get(YEAR).body());
        assertThat(found.get("agrees").asBoolean()).as(found.toPrettyString()).isTrue();
        assertThat(found.get("asOf").asText()).isEqualTo("2026-11-20T12:00:00+07:00");
        assertThat(figure(found, "dossiers.received.period").get("shown").asLong())
                .isEqualTo(2);
        assertThat(figure(found, "dossiers.onTime.period").get("recounted").asLong())
                .isEqualTo(1);
        assertThat(figure(found, "dossiers.open.period").get("shown").asLong()).isEqualTo(1);
        assertThat(differences()).isZero();
        assertThat(store.latest())
                .singleElement()
                .satisfies(kept -> assertThat(kept.found().agrees()).isTrue());
    }

    @Test
    void aShiftedRowOfTheFlowsIsFoundAndNamed() throws Exception {
        TestDatabase.client()
                .sql(
                        "update dossier_flow set bucket = bucket + interval '1 day' where width = 'DAY' and channel = 'ONLINE'")
                .update();
        JsonNode found = json.readTree(get(YEAR).body());
        assertThat(found.get("agrees").asBoolean()).isFalse();
        assertThat(found.at("/buckets/first").findValuesAsText("bucket"))
                .containsExactly("2026-10-05T00:00:00+07:00", "2026-10-06T00:00:00+07:00");
        assertThat(found.at("/buckets/first/0/leaf").asText()).isEqualTo("1.001193 ONLINE");
        assertThat(found.at("/buckets/first/0/measure").asText()).isEqualTo("received");
        assertThat(differences()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"MINUTE", "HOUR", "MONTH", "YEAR"})
    void aRowOfAnyWidthIsFoundAndNamed(String width) throws Exception {
        TestDatabase.client()
                .sql(
                        "update dossier_flow set received = received + 1 where width = ? and received > 0 and channel = ''")
                .param(width)
                .update();
        JsonNode found = json.readTree(get(YEAR).body());
        assertThat(found.at("/buckets/first").findValuesAsText("width")).containsOnly(width);
        assertThat(found.at("/buckets/first/0/shown").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"HOUR", "DAY", "MONTH", "YEAR"})
    void aShiftedTotalIsFoundAndNamed(String width) throws Exception {
        TestDatabase.client()
                .sql("update dossier_total_flow set on_time = on_time + 1 where width = ? and on_time > 0")
                .param(width)
                .update();
        JsonNode found = json.readTree(get(YEAR).body());
        assertThat(found.at("/buckets/first").findValuesAsText("width")).containsExactly(width);
        assertThat(found.at("/buckets/first/0/leaf").asText()).isEqualTo("total");
        assertThat(found.at("/buckets/first/0/measure").asText()).isEqualTo("on_time");
        assertThat(found.at("/buckets/first/0/shown").asLong()).isEqualTo(2);
    }

    @Test
    void aRowThatTheEventsDoNotTellIsNamedByItsCode() throws Exception {
        TestDatabase.client()
                .sql("update dossier set timeliness = 'LATE' where code = 'd-2'")
                .update();
        JsonNode found = json.readTree(get(YEAR).body());
        assertThat(found.get("agrees").asBoolean()).isFalse();
        JsonNode onTime = figure(found, "dossiers.onTime.period");
        assertThat(onTime.get("difference").asLong()).isZero();
        assertThat(onTime.at("/codes/first/0").asText()).isEqualTo("d-2");
        assertThat(figure(found, "dossiers.received.period").at("/codes/count").asLong())
                .isZero();
    }

    @Test
    void anEventThatWasTakenOutOfTheLedgerMakesItsFigureDifferByItsCode() throws Exception {
        TestDatabase.client()
                .sql("delete from event_ledger where subject = 'd-2' and data ->> 'status' = 'PROCESSED'")
                .update();
        JsonNode done = figure(json.readTree(get(YEAR).body()), "dossiers.done.period");
        assertThat(done.get("shown").asLong()).isEqualTo(1);
        assertThat(done.get("recounted").asLong()).isZero();
        assertThat(done.get("difference").asLong()).isEqualTo(1);
        assertThat(done.at("/codes/first/0").asText()).isEqualTo("d-2");
    }

    @Test
    void everyFigureThatIsASumIsCountedAgain() throws Exception {
        JsonNode snapshot = json.readTree(
                send("/api/v1/units/cho-quan/snapshot?from=2026-01-01").body());
        List<String> shown = snapshot.get("figures").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(name -> name.endsWith(".period"))
                .toList();
        assertThat(json.readTree(get(YEAR).body()).get("figures").findValuesAsText("figure"))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void oneAtATimeTheOtherIsToldWhenToComeAgain() throws Exception {
        try (Connection other = TestDatabase.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(Reconciler.LOCK);
            HttpResponse<String> answer = get(YEAR);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
            other.rollback();
        }
        assertThat(get(YEAR).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "?unit=nowhere, 404",
        "?unit=cho-quan&from=yesterday, 400",
        "?unit=cho-quan&from=2026-02-02&to=2026-02-01, 400",
        "?unit=cho-quan&from=2030-01-01, 425"
    })
    void whatCannotBeAnsweredIsAProblem(String question, int status) throws Exception {
        HttpResponse<String> answer = get(question);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    private double differences() {
        return meters.get("gioc.reconciliation.differences")
                .tag("unit", "cho-quan")
                .gauge()
                .value();
    }

    private static JsonNode figure(JsonNode found, String name) {
        for (JsonNode each : found.get("figures")) {
            if (each.get("figure").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no figure " + name);
    }

    private static FlowRows.Moved moved(String at, DossierMeasure measure, String channel) {
        return new FlowRows.Moved(at(at), "cho-quan", measure, 1, "1.001193", channel, "");
    }

    private HttpResponse<String> get(String question) throws Exception {
        return send("/api/v1/reconciliation" + question);
    }

    private HttpResponse<String> send(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer reader")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

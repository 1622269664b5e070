package vn.gioc.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.ingest.Events.dossier;
import static vn.gioc.ingest.Events.indicator;
import static vn.gioc.ingest.Events.interaction;

import io.cloudevents.CloudEvent;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.ingest.Events;
import vn.gioc.ingest.RunningIngest;
import vn.gioc.ingest.RunningIngest.Answer;

/** Good events come in; a bad one beside them is named, and spoils none. */
class EventsInTest {
    private static RunningIngest ingest;

    @BeforeAll
    static void start() {
        ingest = new RunningIngest(java.util.Map.of());
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    @BeforeEach
    void emptyTheLog() {
        ingest.log.clear();
    }

    @Test
    void oneEventIsInTheLogWhenTheAnswerIsThere() {
        Answer answer = ingest.single(dossier("d-1"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.response().body()).isEqualTo("{\"accepted\":1,\"rejected\":[]}");
        CloudEvent event = ingest.log.events().getFirst();
        assertThat(event.getId()).isEqualTo("d-1");
        assertThat(event.getSource()).hasToString("one-stop");
        assertThat(event.getType()).isEqualTo("dossier.status.v1");
        assertThat(event.getSubject()).isEqualTo("cho-quan-261120-0001");
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-11-20T02:00:00Z"));
        assertThat(event.getExtension("unit")).isEqualTo("cho-quan");
        assertThat(data(event))
                .isEqualTo(
                        "{\"channel\":\"ONLINE\",\"dueAt\":\"2026-11-30T17:00:00+07:00\",\"feeDue\":50000,"
                                + "\"limit\":\"P5D\",\"procedure\":\"1.001193\",\"status\":\"RECEIVED\",\"unit\":\"cho-quan\"}");
    }

    @Test
    void aBatchOfEveryTypeIsTaken() {
        Answer answer = ingest.batch(Events.oneOfEachType().toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(5);
        assertThat(ingest.log.ids()).containsExactly("d-1", "s-1", "r-1", "i-1", "n-1");
    }

    @Test
    void theSameEventWrittenInAnotherWayGivesTheSameBytes() {
        ingest.batch(
                indicator("i-1"),
                indicator("i-1")
                        .replace(
                                "\"unit\":\"cho-quan\",\"period\":\"2026-W47\"",
                                "\"period\" : \"2026\\u002dW47\", \"unit\":\n\"cho-quan\""));
        assertThat(ingest.log.events()).hasSize(2);
        assertThat(data(ingest.log.events().get(1)))
                .isEqualTo(data(ingest.log.events().get(0)));
        assertThat(data(ingest.log.events().get(0))).contains("\"value\":12.50");
    }

    @Test
    void theSameIdTwiceInARequestIsNoError() {
        Answer answer = ingest.batch(dossier("d-1"), dossier("d-1"));
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(2);
    }

    @Test
    void tenThousandEventsComeInAtOnce() {
        Answer answer = ingest.batch(
                IntStream.range(0, 10_000).mapToObj(i -> dossier("d-" + i)).toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(ingest.log.size()).isEqualTo(10_000);
    }

    @Test
    void extensionAttributesAreToleratedAndNotKept() {
        String traced =
                with("'traceparent':'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01','retries':2,'unit':'x',"
                        + "'dataschema':'https://example.org/schema','sampledrate':null");
        assertThat(ingest.single(traced).status()).isEqualTo(202);
        assertThat(ingest.log.events().getFirst().getExtensionNames()).containsExactly("unit");
        assertThat(ingest.log.events().getFirst().getExtension("unit")).isEqualTo("cho-quan");
    }

    @Test
    void anInteractionNeedsNoSubjectAndKeepsNone() {
        String named = interaction("n-1").replace("\"id\"", "\"subject\":\"user-7\",\"id\"");
        assertThat(ingest.batch(named, interaction("n-2"))
                        .json()
                        .get("accepted")
                        .intValue())
                .isEqualTo(2);
        assertThat(ingest.log.events())
                .allSatisfy(event -> assertThat(event.getSubject()).isNull());
    }

    /** The field that is named, and what is wrong with the event, with ' for ". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "specversion|'1.0'|'0.3'",
                "specversion|'specversion':'1.0',|",
                "id|'id':'x',|",
                "id|'id':'x'|'id':7",
                "id|'id':'x'|'id':''",
                "source|'one-stop'|'one stop'",
                "source|'one-stop'|null",
                "type|dossier.status.v1|dossier.status.v9",
                "subject|'subject':'cho-quan-261120-0001',|",
                "time|2026-11-20T09:00:00+07:00|2026-11-20T09:00:00",
                "time|2026-11-20T09:00:00+07:00|2026-11-22T14:16:00+07:00",
                "time|2026-11-20T09:00:00+07:00|1999-12-31T23:59:59+07:00",
                "time|'time':|'time':1,'time':",
                "data|'data':{|'data':null,'dataschema':{",
                "data|'data':{|'data':'text','dataschema':{",
                "data_base64|'data':|'data_base64':'eyJ9','data':",
                "datacontenttype|application/json|text/xml",
                "fullName|'data':|'fullName':'Nguyen Van A','data':",
                "person|'data':|'person':{'name':'Nguyen Van A'},'data':",
                "data.unit|'unit':'cho-quan'|'unit':'nowhere'",
                "data.unit|'unit':|'unit':'cho-quan','unit':",
                "data.status|RECEIVED|LOST",
                "data.toUnit|'RECEIVED'|'TRANSFERRED','toUnit':'nowhere'",
                "data.citizenNumber|'unit':|'citizenNumber':'079123456789','unit':",
                "data.procedure|'1.001193'|{'code':'1.001193'}",
            })
    void aBadEventIsNamedByItsFieldAndTheGoodOnesBesideItAreNotLost(String field, String good, String bad) {
        String broken = dossier("x").replace(good.replace('\'', '"'), bad == null ? "" : bad.replace('\'', '"'));
        assertThat(broken).isNotEqualTo(dossier("x"));
        Answer answer = ingest.batch(dossier("before"), broken, dossier("after"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(ingest.log.ids()).containsExactly("before", "after");
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(2);
        assertThat(answer.json().get("rejected")).hasSize(1).first().satisfies(rejected -> {
            assertThat(rejected.get("index").intValue()).isEqualTo(1);
            assertThat(rejected.get("field").textValue()).isEqualTo(field);
            assertThat(rejected.get("detail").textValue()).isNotBlank();
        });
        assertThat(answer.response().body()).doesNotContain("Nguyen", "079123456789", "LOST", "nowhere");
        assertThat(ingest.log.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.field()).isEqualTo(field);
            assertThat(rejection.toString()).doesNotContain("Nguyen", "079123456789", "LOST", "nowhere");
        });
        assertThat(ingest.single(broken).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "\"text\"", "[]", "{}"})
    void anEntryThatIsNoEventIsRejectedByItsPlace(String entry) {
        Answer answer = ingest.batch(dossier("before"), entry, dossier("after"));
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(2);
        assertThat(answer.json().at("/rejected/0/index").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/id").textValue()).isEmpty();
    }

    @Test
    void anAnswerToOnlyBadEventsIs422AndListsThemAll() {
        Answer answer =
                ingest.batch(dossier("a").replace("RECEIVED", "X"), dossier("b").replace("1.0", "2.0"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().get("accepted").intValue()).isZero();
        assertThat(answer.json().get("rejected").findValuesAsText("id")).containsExactly("a", "b");
        assertThat(ingest.log.rejections()).hasSize(2);
    }

    @Test
    void anEmptyBatchPutsNothingInTheLog() {
        assertThat(ingest.batch().status()).isEqualTo(422);
    }

    @Test
    void namesFromOutsideAreCutAndCleaned() {
        String long300 = "n".repeat(300);
        Answer answer = ingest.batch(
                dossier("x").replace("\"unit\":", "\"" + long300 + "\":1,\"unit\":"), dossier("\\ud800\\n" + long300));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/rejected/0/field").textValue())
                .hasSize(128)
                .startsWith("data.nnn");
        assertThat(answer.json().at("/rejected/1/id").textValue()).hasSize(128).startsWith("\ufffd\ufffdnnn");
    }

    @Test
    void metricsCountWithoutNamesFromOutside() {
        ingest.batch(dossier("a"), dossier("b").replace("\"unit\":", "\"phone\":\"0912345678\",\"unit\":"));
        String metrics =
                ingest.send(ingest.request("/actuator/prometheus")).response().body();
        assertThat(metrics)
                .contains("gioc_ingest_events_total{outcome=\"accepted\",type=\"dossier.status.v1\"}")
                .contains("gioc_ingest_events_total{outcome=\"rejected\",type=\"dossier.status.v1\"}")
                .contains("gioc_ingest_rejections_total{field=\"data.unknown\",reason=\"is unknown\"}")
                .contains("gioc_ingest_append_seconds_count")
                .doesNotContain("phone");
    }

    private static String with(String members) {
        return dossier("d-1").replaceFirst("\\{", "{" + members.replace('\'', '"') + ",");
    }

    private static String data(CloudEvent event) {
        return new String(event.getData().toBytes(), UTF_8);
    }
}

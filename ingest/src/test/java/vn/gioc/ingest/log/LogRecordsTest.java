package vn.gioc.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What the jobs read: the wiring all modules agree on. */
class LogRecordsTest {
    @Test
    void anEventIsARecordInBinaryModeKeyedByItsSubject() {
        ProducerRecord<String, byte[]> record =
                LogRecords.of(event("dossier.status.v1").withSubject("HS-Đ1").build());
        assertThat(record.topic()).isEqualTo("dossier.status.v1");
        assertThat(record.key()).isEqualTo("HS-Đ1");
        assertThat(record.partition()).isNull();
        assertThat(record.timestamp()).isNull();
        assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"unit\":\"cho-quan\"}");
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "1",
                        "ce_source", "one-stop",
                        "ce_type", "dossier.status.v1",
                        "ce_time", "2026-11-20T02:00:00.123456Z",
                        "ce_subject", "HS-Đ1",
                        "ce_unit", "cho-quan",
                        "content-type", "application/json"));
    }

    @Test
    void anInteractionIsKeyedBySourceAndId() {
        ProducerRecord<String, byte[]> record =
                LogRecords.of(event("interaction.v1").build());
        assertThat(record.key()).isEqualTo("one-stop\u001f1");
        assertThat(headers(record)).doesNotContainKey("ce_subject");
    }

    @Test
    void aRejectionIsHeadersAlone() {
        ProducerRecord<String, byte[]> record =
                LogRecords.of(new Rejection("7", "one-stop", "", "data.fullName", "is unknown: not taken"));
        assertThat(record.topic()).isEqualTo("ingest.rejected.v1");
        assertThat(record.key()).isEqualTo("one-stop");
        assertThat(record.value()).isNull();
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_id", "7",
                        "ce_source", "one-stop",
                        "ce_type", "",
                        "field", "data.fullName",
                        "reason", "is unknown: not taken"));
    }

    @Test
    void whatARejectionShowsIsCutAndPrintable() {
        Rejection rejection = new Rejection("a\u0000\ud800b", "x".repeat(127) + "\ud83d\ude00", "", "", "");
        assertThat(rejection.id()).isEqualTo("a\ufffd\ufffdb");
        assertThat(rejection.source()).isEqualTo("x".repeat(127));
    }

    private static CloudEventBuilder event(String type) {
        return CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("one-stop"))
                .withType(type)
                .withTime(OffsetDateTime.parse("2026-11-20T02:00:00.123456Z"))
                .withExtension("unit", "cho-quan")
                .withData("application/json", "{\"unit\":\"cho-quan\"}".getBytes(UTF_8));
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}

package vn.gioc.ingest.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventHeader;
import vn.gioc.domain.event.EventType;

/** How events and rejections look in the log: CloudEvents in Kafka binary mode, and headers alone. */
final class LogRecords {
    private LogRecords() {}

    static ProducerRecord<String, byte[]> of(CloudEvent event) {
        EventType type = EventType.ofWireName(event.getType())
                .orElseThrow(() -> new IllegalArgumentException("no topic for the type of the event"));
        EventHeader header = new EventHeader(
                type,
                event.getSource().toString(),
                event.getId(),
                Objects.requireNonNullElse(event.getSubject(), ""),
                Objects.requireNonNull(event.getTime(), "time").toInstant());
        return KafkaMessageFactory.<String>createWriter(type.wireName(), header.logKey())
                .writeBinary(event);
    }

    static ProducerRecord<String, @Nullable byte[]> of(Rejection rejection) {
        List<Header> headers = List.of(
                header("ce_id", rejection.id()),
                header("ce_source", rejection.source()),
                header("ce_type", rejection.type()),
                header("field", rejection.field()),
                header("reason", rejection.reason()));
        return new ProducerRecord<>(LogTopics.REJECTED, null, rejection.source(), null, headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}

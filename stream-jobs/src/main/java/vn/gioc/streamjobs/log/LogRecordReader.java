package vn.gioc.streamjobs.log;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Reads a CloudEvent in Kafka binary mode: its attributes from the headers, its data untouched. */
public final class LogRecordReader implements KafkaRecordDeserializationSchema<LogRecord> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LogRecord> out) {
        out.collect(read(record));
    }

    /** @throws IllegalStateException where a header of the binding is missing: nobody but ingest writes the log */
    public static LogRecord read(ConsumerRecord<byte[], byte[]> record) {
        Topic topic = Topic.named(record.topic());
        Headers headers = record.headers();
        boolean rejected = topic == Topic.REJECTED;
        long recordedAt = record.timestamp() * 1_000L;
        return new LogRecord(
                topic.ordinal(),
                record.partition(),
                record.offset(),
                recordedAt,
                text(headers, "ce_source", rejected),
                text(headers, "ce_id", rejected),
                rejected ? text(headers, "field", false) : text(headers, "ce_subject", true),
                rejected ? text(headers, "ce_type", true) : text(headers, "ce_unit", false),
                rejected ? recordedAt : Micros.parse(text(headers, "ce_time", false)),
                rejected
                        ? text(headers, "reason", false).getBytes(StandardCharsets.UTF_8)
                        : record.value() == null ? NOTHING : record.value(),
                Long.MIN_VALUE);
    }

    private static String text(Headers headers, String name, boolean optional) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            if (optional) {
                return "";
            }
            throw new IllegalStateException("a record of the log without the header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public TypeInformation<LogRecord> getProducedType() {
        return TypeInformation.of(LogRecord.class);
    }
}

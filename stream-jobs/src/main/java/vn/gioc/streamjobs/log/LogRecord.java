package vn.gioc.streamjobs.log;

/**
 * An event as it stands in the log, its data not read yet. Moments are microseconds since 1970, UTC.
 *
 * @param topic the ordinal of a {@link Topic}: numbers cross the network, enums don't
 * @param recordedAt when the log appended it
 * @param subject of a rejection: the field
 * @param unit of a rejection: the type that was sent
 * @param occurredAt when it happened; of a rejection, when it was recorded
 * @param data the event's data as JSON; of a rejection, the reason
 * @param tick the last tick of the clock before it, in milliseconds since 1970
 */
public record LogRecord(
        int topic,
        int partition,
        long offset,
        long recordedAt,
        String source,
        String id,
        String subject,
        String unit,
        long occurredAt,
        byte[] data,
        long tick) {
    public String topicName() {
        return Topic.at(topic).topicName();
    }

    /** The same for another subject. */
    public LogRecord of(String other) {
        return new LogRecord(topic, partition, offset, recordedAt, source, id, other, unit, occurredAt, data, tick);
    }

    LogRecord at(long tickNow) {
        return new LogRecord(
                topic, partition, offset, recordedAt, source, id, subject, unit, occurredAt, data, tickNow);
    }
}

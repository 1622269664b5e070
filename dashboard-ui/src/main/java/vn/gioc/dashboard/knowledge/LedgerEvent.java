package vn.gioc.dashboard.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;

/** A row of the ledger, its data not read yet. */
record LedgerEvent(
        EventType type,
        String subject,
        String source,
        String id,
        String unit,
        Instant occurredAt,
        Instant recordedAt,
        String json) {
    /** What makes two events one: beside the subject, in which they are compared. */
    record Identity(EventType type, String source, String id) {}

    Identity identity() {
        return new Identity(type, source, id);
    }

    /** Empty where it can't be read: the jobs list it and go on without it. */
    Optional<EventData> data() {
        try {
            return Optional.of(EventDataReader.read(type, json.getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidField e) {
            return Optional.empty();
        }
    }
}

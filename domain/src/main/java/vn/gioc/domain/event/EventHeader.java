package vn.gioc.domain.event;

import java.time.Instant;

/**
 * Who said it, and when it happened: the attributes of a CloudEvent that the centre reads.
 *
 * @param subject the dossier, report or indicator; empty for interactions
 * @param time when it happened, to the microsecond
 */
public record EventHeader(EventType type, String source, String id, String subject, Instant time) {
    public EventHeader {
        Text.code("source", source);
        Text.code("id", id);
        if (type.needsSubject()) {
            Text.code("subject", subject);
        }
    }

    /** The key in the log: what must stay in order together goes to one partition. */
    public String logKey() {
        return type.needsSubject() ? subject : source + '\u001f' + id;
    }
}

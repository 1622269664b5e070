package vn.gioc.streamjobs.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventType;

/** The topics of the log: one for each type of event, and one for what was refused; and what is kept beside the ledger. */
public enum Topic {
    DOSSIER_STATUS(EventType.DOSSIER_STATUS),
    DOSSIER_STEP(EventType.DOSSIER_STEP),
    REPORT_STATUS(EventType.REPORT_STATUS),
    INDICATOR_VALUE(EventType.INDICATOR_VALUE),
    INTERACTION(EventType.INTERACTION),
    REJECTED(null),
    /** Last, though it is read first: the numbers of the others rest in checkpoints. */
    REFERENCE(EventType.REFERENCE_VERSION),
    /** Stands in no log: a subject whose events the ledger no longer holds. */
    RETIRED(null),
    /** Stands in no log: what such subjects add to one row of the flows. */
    OPENING(null);

    private static final Topic[] ALL = values();

    private final @Nullable EventType eventType;

    Topic(@Nullable EventType eventType) {
        this.eventType = eventType;
    }

    public String topicName() {
        return eventType != null
                ? eventType.wireName()
                : this == REJECTED ? "ingest.rejected.v1" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a topic of the log; the others are kept beside the ledger. */
    public boolean isInLog() {
        return this != RETIRED && this != OPENING;
    }

    public static Topic at(int ordinal) {
        return ALL[ordinal];
    }

    public static List<String> names() {
        return Arrays.stream(ALL).filter(Topic::isInLog).map(Topic::topicName).toList();
    }

    /** @throws IllegalArgumentException for a topic the jobs do not read */
    public static Topic named(String name) {
        for (Topic topic : ALL) {
            if (topic.topicName().equals(name)) {
                return topic;
            }
        }
        throw new IllegalArgumentException("not a topic of the log: " + name);
    }

    /** The type of its events. @throws IllegalStateException for what holds no events */
    public EventType eventType() {
        if (eventType == null) {
            throw new IllegalStateException(this + " holds no events");
        }
        return eventType;
    }
}

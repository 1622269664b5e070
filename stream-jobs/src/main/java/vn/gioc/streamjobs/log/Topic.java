package vn.gioc.streamjobs.log;

import java.util.Arrays;
import java.util.List;
import vn.gioc.domain.event.EventType;

/** The topics of the log: one for each type of event, and one for what was refused. */
public enum Topic {
    DOSSIER_STATUS(EventType.DOSSIER_STATUS.wireName()),
    DOSSIER_STEP(EventType.DOSSIER_STEP.wireName()),
    REPORT_STATUS(EventType.REPORT_STATUS.wireName()),
    INDICATOR_VALUE(EventType.INDICATOR_VALUE.wireName()),
    INTERACTION(EventType.INTERACTION.wireName()),
    REJECTED("ingest.rejected.v1");

    private static final Topic[] ALL = values();

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }

    public static Topic at(int ordinal) {
        return ALL[ordinal];
    }

    public static List<String> names() {
        return Arrays.stream(ALL).map(Topic::topicName).toList();
    }

    /** @throws IllegalArgumentException for a topic the jobs do not read */
    public static Topic named(String name) {
        for (Topic topic : ALL) {
            if (topic.topicName.equals(name)) {
                return topic;
            }
        }
        throw new IllegalArgumentException("not a topic of the log: " + name);
    }

    /** The type of its events. @throws IllegalStateException for the topic of rejections */
    public EventType eventType() {
        if (this == REJECTED) {
            throw new IllegalStateException("rejections have no type");
        }
        return EventType.values()[ordinal()];
    }
}

package vn.gioc.domain.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of event the centre takes. The name on the wire is also the name of the topic in the log. */
public enum EventType {
    DOSSIER_STATUS("dossier.status.v1"),
    DOSSIER_STEP("dossier.step.v1"),
    REPORT_STATUS("report.status.v1"),
    INDICATOR_VALUE("indicator.value.v1"),
    INTERACTION("interaction.v1"),
    /** A calendar, a catalog or weights that come into force: the centre's own word, of no unit. */
    REFERENCE_VERSION("reference.version.v1");

    private static final List<EventType> ALL = List.of(values());

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Interactions are about nobody and nothing that could be named; everything else has a subject. */
    public boolean needsSubject() {
        return this != INTERACTION;
    }

    public static Optional<EventType> ofWireName(String name) {
        return ALL.stream().filter(type -> type.wireName.equals(name)).findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(EventType::wireName).toList();
    }
}

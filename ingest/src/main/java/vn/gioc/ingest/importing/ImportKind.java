package vn.gioc.ingest.importing;

import java.util.Set;
import vn.gioc.domain.event.EventType;

/** What a file is about. The constants are the words of the command line. */
enum ImportKind {
    dossiers(EventType.DOSSIER_STATUS, EventType.DOSSIER_STEP),
    reports(EventType.REPORT_STATUS),
    indicators(EventType.INDICATOR_VALUE),
    interactions(EventType.INTERACTION);

    private final Set<EventType> types;

    ImportKind(EventType... types) {
        this.types = Set.of(types);
    }

    boolean takes(EventType type) {
        return types.contains(type);
    }
}

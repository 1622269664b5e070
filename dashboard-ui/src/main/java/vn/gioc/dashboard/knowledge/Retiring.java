package vn.gioc.dashboard.knowledge;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.ReportMeasure;

/** What ends and can be retired: where its rows, events and flows stand. */
enum Retiring {
    DOSSIER(
            Part.DOSSIER_FLOW,
            EnumSet.of(EventType.DOSSIER_STATUS, EventType.DOSSIER_STEP),
            "stage = 'DONE'",
            List.of("procedure", "channel", "touchpoint", "area")),
    REPORT(
            Part.REPORT_FLOW,
            EnumSet.of(EventType.REPORT_STATUS),
            "not is_open",
            List.of("category", "touchpoint", "area"));

    private final Part flows;
    private final Set<EventType> types;
    private final String ended;
    private final List<String> dimensions;

    Retiring(Part flows, Set<EventType> types, String ended, List<String> dimensions) {
        this.flows = flows;
        this.types = types;
        this.ended = ended;
        this.dimensions = dimensions;
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Part flows() {
        return flows;
    }

    Set<EventType> types() {
        return types;
    }

    /** The type whose events keep it from being retired: of the others none changes a figure. */
    EventType leading() {
        return this == DOSSIER ? EventType.DOSSIER_STATUS : EventType.REPORT_STATUS;
    }

    String ended() {
        return ended;
    }

    List<String> dimensions() {
        return dimensions;
    }

    /** The columns of its flows, in the order of the measures. */
    List<String> measures() {
        return this == DOSSIER
                ? Arrays.stream(DossierMeasure.values())
                        .map(DossierMeasure::column)
                        .toList()
                : Arrays.stream(ReportMeasure.values())
                        .map(ReportMeasure::column)
                        .toList();
    }
}

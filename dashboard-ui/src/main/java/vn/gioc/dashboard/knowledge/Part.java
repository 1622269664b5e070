package vn.gioc.dashboard.knowledge;

/** A table that can be told again; a question names those it reads. */
public enum Part {
    DOSSIER,
    DOSSIER_FLOW,
    REPORT,
    REPORT_FLOW,
    INTERACTION_FLOW,
    INDICATOR_VALUE;

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

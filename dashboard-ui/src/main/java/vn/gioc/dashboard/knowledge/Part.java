package vn.gioc.dashboard.knowledge;

/** A table that can be told again; a question names those it reads. */
public enum Part {
    DOSSIER,
    DOSSIER_FLOW,
    REPORT,
    REPORT_FLOW,
    INTERACTION_FLOW,
    INDICATOR_VALUE,
    /** Told of the values: only together with them. */
    INDICATOR_ROLLUP;

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

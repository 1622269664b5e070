package vn.gioc.domain.figure;

/** What is counted of dossiers. The constants' order is that of the columns in the tables and in the jobs' state. */
public enum DossierMeasure {
    REGISTERED,
    RECEIVED,
    REOPENED,
    TRANSFERRED_IN,
    TRANSFERRED_OUT,
    EARLY,
    ON_TIME,
    /** Those of ON_TIME that had no due moment: shown apart within it. */
    ON_TIME_WITHOUT_DUE,
    LATE,
    WITHDRAWN,
    REFUSED,
    /** A stock: signed changes. */
    PAUSED,
    /** A stock: signed changes. */
    OVERDUE,
    /** A stock: signed changes. */
    DUE_SOON,
    /** A stock: signed changes. Stopped (dừng xử lý) for more than 30 days. */
    STOPPED_LONG;

    /** The column of the table. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package vn.gioc.domain.figure;

/** What is counted of citizen reports. The order is that of the columns in the tables and in the jobs' state. */
public enum ReportMeasure {
    RECEIVED,
    REOPENED,
    ON_TIME,
    /** Those of ON_TIME that had no due moment: shown apart within it. */
    ON_TIME_WITHOUT_DUE,
    LATE,
    REFUSED,
    DUPLICATE,
    /** A stock: signed changes. */
    OVERDUE,
    /** A stock: signed changes. */
    DUE_SOON;

    /** The column of the table. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package vn.gioc.domain.figure;

/** What is counted of interactions. The order is that of the columns in the tables and in the jobs' state. */
public enum InteractionMeasure {
    COUNT,
    ANSWERED,
    HANDED_OVER,
    FROM_45,
    /** Those whose age band is known: the base of the share of people from 45. */
    AGE_KNOWN,
    DURATION_SECONDS,
    FINISHED,
    ABANDONED,
    /** Those whose duration is known: the base of the mean duration. */
    DURATION_KNOWN;

    /** The column of the table. */
    public String column() {
        return this == COUNT ? "interactions" : name().toLowerCase(java.util.Locale.ROOT);
    }
}

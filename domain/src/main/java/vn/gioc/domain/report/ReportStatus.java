package vn.gioc.domain.report;

/** The states of a citizen report, in the order of its life, by which events of one moment are ordered. */
public enum ReportStatus {
    RECEIVED,
    FORWARDED,
    REASSIGNED,
    IN_PROGRESS,
    EXTENDED,
    RESOLVED,
    CLOSED,
    REFUSED,
    DUPLICATE,
    REOPENED,
    HIDDEN;

    /** The work is done and judged against its due moment. */
    public boolean completes() {
        return this == RESOLVED || this == CLOSED;
    }

    /** Another one works on it from now: the citizen's clock runs on, the new one's starts. */
    public boolean handsOn() {
        return this == FORWARDED || this == REASSIGNED;
    }

    public boolean ends() {
        return completes() || this == REFUSED || this == DUPLICATE;
    }
}

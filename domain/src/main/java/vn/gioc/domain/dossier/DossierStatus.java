package vn.gioc.domain.dossier;

/**
 * The national status codes of a dossier, and two words of our own at the end. The order of the constants is the
 * life cycle, by which events of one moment are ordered.
 */
public enum DossierStatus {
    REGISTERED(1),
    RECEIVED(2),
    REFUSED(3),
    IN_PROGRESS(4),
    SUPPLEMENT_REQUESTED(5),
    PAYMENT_REQUESTED(6),
    WITHDRAWN(7),
    STOPPED(8),
    PROCESSED(9),
    RETURNED(10),
    REOPENED(0),
    TRANSFERRED(0);

    private final int nationalCode;

    DossierStatus(int nationalCode) {
        this.nationalCode = nationalCode;
    }

    /** The code of the national list, 1 to 10; 0 for words of our own. */
    public int nationalCode() {
        return nationalCode;
    }

    /** A dossier is not accepted by these: before an acceptance they leave it outside every figure. */
    public boolean beforeAcceptance() {
        return this == REGISTERED || this == REFUSED || this == WITHDRAWN;
    }

    /** The work is done and judged against its due moment. */
    public boolean completes() {
        return this == PROCESSED || this == RETURNED;
    }

    /** Ends a dossier that is accepted. */
    public boolean ends() {
        return completes() || this == WITHDRAWN || this == REFUSED;
    }

    /** The clock stands still: it waits for the citizen, or for an order. */
    public boolean pauses() {
        return this == SUPPLEMENT_REQUESTED || this == PAYMENT_REQUESTED || this == STOPPED;
    }
}

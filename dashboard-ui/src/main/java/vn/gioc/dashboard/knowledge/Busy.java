package vn.gioc.dashboard.knowledge;

/** As much is being told again from the ledger as may be at once. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy() {
        super("as many moments of the past are being told again as may be at once");
    }
}

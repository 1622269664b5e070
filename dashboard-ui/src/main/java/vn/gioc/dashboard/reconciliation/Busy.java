package vn.gioc.dashboard.reconciliation;

/** Another recount is under way: one at a time, for each reads the whole ledger. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy() {
        super("another recount is under way");
    }
}

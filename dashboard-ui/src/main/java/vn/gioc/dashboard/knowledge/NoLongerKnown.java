package vn.gioc.dashboard.knowledge;

/** What was known at a moment was asked for of which the ledger no longer keeps everything. */
public final class NoLongerKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoLongerKnown() {
        super("asOf is older than what the ledger still keeps");
    }
}

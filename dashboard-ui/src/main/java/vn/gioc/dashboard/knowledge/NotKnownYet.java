package vn.gioc.dashboard.knowledge;

/** What was known at a moment was asked for that the jobs have not come to yet. */
public final class NotKnownYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKnownYet() {
        super("asOf is later than what is committed");
    }
}

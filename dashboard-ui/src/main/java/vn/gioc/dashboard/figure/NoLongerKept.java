package vn.gioc.dashboard.figure;

/** A moment inside an hour was asked for whose minutes a retention has dropped. */
public final class NoLongerKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoLongerKept() {
        super("the minutes of that hour are no longer kept: ask for a full hour");
    }
}

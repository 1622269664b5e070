package vn.gioc.streamjobs.sink;

/** A newer start of the jobs writes to these tables: this one must stop. */
public final class Fenced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fenced(long epoch) {
        super("epoch " + epoch + " has ended: another start of the jobs writes to the tables");
    }
}

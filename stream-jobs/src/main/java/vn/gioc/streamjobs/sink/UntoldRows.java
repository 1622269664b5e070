package vn.gioc.streamjobs.sink;

/**
 * A job that was killed wrote rows after its last checkpoint that the restored one does not write: it met the same events
 * in another order across partitions. What stands in them can't be known from here. Rebuild instead.
 */
public final class UntoldRows extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UntoldRows(String table, long rows) {
        super(rows + " rows of " + table + " are newer than the checkpoint and were not told again");
    }
}

package vn.gioc.streamjobs.sink;

/** The checkpoint knows more of the log than the tables do: they were put back to an older state. Rebuild instead. */
public final class CheckpointAhead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckpointAhead() {
        super("the checkpoint is ahead of the tables");
    }
}

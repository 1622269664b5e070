package vn.gioc.dashboard.export;

/** The database failed while a file was on its way. Nobody may answer it: the connection breaks, and so the file. */
final class BrokenExport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Has no cause: the database's is often an EOFException, by which Spring takes it that the reader has gone, and ends
     * the file as if it were whole.
     */
    BrokenExport(Throwable why) {
        super("an export broke off: " + why);
        addSuppressed(why);
    }
}

package vn.gioc.dashboard.export;

/** The database failed while a file was on its way. Nobody may answer it: the connection breaks, and so the file. */
final class BrokenExport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenExport(Throwable cause) {
        super("an export broke off", cause);
    }
}

package vn.gioc.standalone.embedded;

/** A centre can't start, for a reason that whoever started it can mend: its message is one line for a person. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}

package vn.gioc.ingest.importing;

/** The import can't go on as a whole: a mapping or file that can't be used, or no centre that takes it. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message);
    }

    Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}

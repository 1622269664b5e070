package vn.gioc.ingest.log;

import org.jspecify.annotations.Nullable;

/** The log can't be reached, or didn't say in time that what was sent to it is durable. */
public final class LogUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

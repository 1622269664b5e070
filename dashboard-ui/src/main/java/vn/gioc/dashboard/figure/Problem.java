package vn.gioc.dashboard.figure;

import org.springframework.http.HttpStatus;

/** A question that can't be answered, as it is told to the caller (RFC 9457). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    /** @param detail names the parameter; nothing of its value is repeated */
    Problem(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}

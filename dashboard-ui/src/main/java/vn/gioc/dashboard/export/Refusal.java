package vn.gioc.dashboard.export;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a file is not given, as a problem of RFC 9457. */
final class Refusal {
    private Refusal() {}

    static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    static ErrorResponseException badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, detail);
    }

    /** @param seconds after which it is worth trying again */
    static ErrorResponseException later(HttpStatus status, String detail, int seconds) {
        ErrorResponseException refusal = of(status, detail);
        refusal.getHeaders().add("Retry-After", String.valueOf(seconds));
        return refusal;
    }
}

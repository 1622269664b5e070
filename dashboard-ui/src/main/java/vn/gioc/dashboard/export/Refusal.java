package vn.gioc.dashboard.export;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** Why something is not given, as a problem of RFC 9457. */
public final class Refusal {
    private Refusal() {}

    public static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    public static ErrorResponseException badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, detail);
    }

    /** @param seconds after which it is worth trying again */
    public static ErrorResponseException later(HttpStatus status, String detail, int seconds) {
        ErrorResponseException refusal = of(status, detail);
        refusal.getHeaders().add("Retry-After", String.valueOf(seconds));
        return refusal;
    }

    /** The answer, whatever the caller would rather accept. */
    public static ResponseEntity<ProblemDetail> answer(ErrorResponseException refusal) {
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refusal.getBody());
    }
}

package vn.gioc.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.gioc.dashboard.knowledge.Busy;
import vn.gioc.dashboard.knowledge.NoLongerKnown;
import vn.gioc.dashboard.knowledge.NotKnownYet;

/** Turns what can't be answered into problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = UnitController.class)
class Problems {
    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem.status(), problem.getMessage());
    }

    @ExceptionHandler(NotCommittedYet.class)
    ResponseEntity<ProblemDetail> tooEarly(NotCommittedYet problem) {
        return answer(HttpStatus.TOO_EARLY, problem.getMessage());
    }

    @ExceptionHandler(NotKnownYet.class)
    ResponseEntity<ProblemDetail> tooEarly(NotKnownYet problem) {
        return answer(HttpStatus.TOO_EARLY, problem.getMessage());
    }

    @ExceptionHandler(NoLongerKnown.class)
    ResponseEntity<ProblemDetail> tooLate(NoLongerKnown problem) {
        return answer(HttpStatus.GONE, problem.getMessage());
    }

    @ExceptionHandler(Busy.class)
    ResponseEntity<ProblemDetail> busy(Busy problem) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, problem.getMessage()));
    }

    @ExceptionHandler(NoLongerKept.class)
    ResponseEntity<ProblemDetail> tooLate(NoLongerKept problem) {
        return answer(HttpStatus.GONE, problem.getMessage());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> noDatabase() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, "the database can't be read; ask again"));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, @Nullable String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}

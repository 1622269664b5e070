package vn.gioc.dashboard.reconciliation;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gioc.dashboard.export.Moments;
import vn.gioc.dashboard.export.Refusal;
import vn.gioc.dashboard.figure.NoLongerKept;
import vn.gioc.dashboard.figure.NotCommittedYet;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Units;

/** Counts again when asked, for programs. */
@RestController
class ReconciliationController {
    /** A ward takes seconds, a city of a million dossiers minutes. */
    private static final int SECONDS_OF_ANOTHER = 30;

    private final Reconciler reconciler;
    private final Units units;
    private final Clock clock;

    ReconciliationController(Reconciler reconciler, Units units, Clock clock) {
        this.reconciler = reconciler;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Takes as long as a recount takes; one at a time.
     *
     * @param from without it, the beginning of this year
     * @param to the first moment no longer counted; without it, all that is known
     */
    @GetMapping("/api/v1/reconciliation")
    ResponseEntity<Reconciliation> reconcile(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        if (!units.knows(unit)) {
            throw unit.isEmpty()
                    ? Refusal.badRequest("unit is required")
                    : Refusal.of(HttpStatus.NOT_FOUND, "no such unit");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reconciler.run(asked(unit, Moments.parse("from", from), Moments.parse("to", to))));
    }

    private Asked asked(String unit, @Nullable Instant from, @Nullable Instant to) {
        Instant begin = from == null ? Zone.startOf(Zone.dateOf(clock.instant()).withDayOfYear(1)) : from;
        try {
            return new Asked(unit, begin, to, Reason.DEMAND);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refusal) {
        return Refusal.answer(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy) {
        return Refusal.answer(
                Refusal.later(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(busy.getMessage()), SECONDS_OF_ANOTHER));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooEarly(NotCommittedYet problem) {
        return Refusal.answer(Refusal.of(HttpStatus.TOO_EARLY, String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLate(NoLongerKept problem) {
        return Refusal.answer(Refusal.of(HttpStatus.GONE, String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> noDatabase() {
        return Refusal.answer(Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "the database can't be read", 5));
    }
}

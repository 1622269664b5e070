package vn.gioc.dashboard.serviceindex;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gioc.dashboard.export.Refusal;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Units;

/** What {@code /index} shows, for programs. */
@RestController
class ServiceIndexController {
    private final IndexQueries queries;
    private final Units units;
    private final Clock clock;

    ServiceIndexController(IndexQueries queries, Units units, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.clock = clock;
    }

    /** @param to the first day no longer counted; without {@code from} the month of today */
    @GetMapping("/api/v1/units/{unit}/service-index")
    ResponseEntity<IndexAnswer> index(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        if (!units.knows(unit)) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "no such unit");
        }
        Instant now = clock.instant();
        Reading reading = queries.read(unit, IndexPeriod.asked(from, to, Zone.dateOf(now)), now);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(IndexAnswer.of(unit, reading));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refusal) {
        return Refusal.answer(refusal);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> noDatabase() {
        return Refusal.answer(Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "the database can't be read", 5));
    }
}

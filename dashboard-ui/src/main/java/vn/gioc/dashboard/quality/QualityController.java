package vn.gioc.dashboard.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.export.Moments;
import vn.gioc.dashboard.export.Refusal;
import vn.gioc.dashboard.figure.SourceQueries;
import vn.gioc.dashboard.reference.CatalogWatch;
import vn.gioc.dashboard.reference.RefusedCatalog;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** What {@code /quality} shows, for programs. */
@RestController
class QualityController {
    private final QualityQueries queries;
    private final SourceQueries sources;
    private final CatalogWatch catalog;
    private final Units units;
    private final Clock clock;

    QualityController(QualityQueries queries, SourceQueries sources, CatalogWatch catalog, Units units, Clock clock) {
        this.queries = queries;
        this.sources = sources;
        this.catalog = catalog;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/api/v1/quality/rejections")
    Page<Rejection> rejections(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.rejections(question(from, to, source, limit, after));
    }

    @GetMapping("/api/v1/quality/findings")
    Page<Finding> findings(
            @RequestParam(required = false) @Nullable List<String> unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.findings(question(from, to, source, limit, after), within(unit), kind);
    }

    @GetMapping("/api/v1/quality/sources")
    List<SourceAnswer> sources(@RequestParam(required = false) @Nullable List<String> unit) {
        return sources.states(sources.heard(within(unit)), clock.instant()).stream()
                .map(SourceAnswer::of)
                .toList();
    }

    /** The last edit of the catalog's file, where it was refused: nothing or one. */
    @GetMapping("/api/v1/quality/catalog")
    List<RefusedCatalog> catalog() {
        return catalog.refused().stream().toList();
    }

    @GetMapping("/api/v1/quality/codes")
    List<UnknownCode> codes(@RequestParam(required = false) @Nullable List<String> unit) {
        return queries.unknownCodes(within(unit));
    }

    /** @param stale silent for longer than its rhythm allows */
    record SourceAnswer(
            String source,
            Names names,
            @Nullable OffsetDateTime lastReceivedAt,
            @Nullable OffsetDateTime lastEventAt,
            boolean stale) {
        static SourceAnswer of(SourceState state) {
            return new SourceAnswer(
                    state.source(),
                    state.names(),
                    written(state.lastReceivedAt()),
                    written(state.lastEventAt()),
                    state.stale());
        }

        private static @Nullable OffsetDateTime written(@Nullable Instant moment) {
            return moment == null ? null : Zone.written(moment);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refusal) {
        return Refusal.answer(refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistake) {
        return Refusal.answer(Refusal.badRequest(mistake.getName() + " is not a number"));
    }

    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<ProblemDetail> noDatabase() {
        return Refusal.answer(Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "the database can't be read", 5));
    }

    private List<String> within(@Nullable List<String> asked) {
        if (asked == null) {
            return units.units().stream().map(Unit::unit).toList();
        }
        List<String> within = new ArrayList<>();
        for (String unit : asked) {
            if (!units.knows(unit)) {
                throw Refusal.badRequest("there is no unit " + unit);
            }
            within.addAll(units.within(unit));
        }
        return within;
    }

    private static QualityQuestion question(
            @Nullable String from, @Nullable String to, String source, int limit, @Nullable String after) {
        try {
            return new QualityQuestion(
                    Moments.parse("from", from),
                    Moments.parse("to", to),
                    source,
                    limit,
                    after == null ? Cursor.START : Cursor.parse(after));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }
}

package vn.gioc.dashboard.deadline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gioc.dashboard.export.Refusal;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Moment;
import vn.gioc.domain.unit.Units;

/** Counts a due date for whoever asks, on a unit's working calendar, and says why. */
@RestController
class DeadlineController {
    /** Longer than any procedure; the explanation lists every day. */
    private static final int LONGEST = 1_000;

    private final ReferenceQueries references;
    private final Units units;
    private final Clock clock;

    DeadlineController(ReferenceQueries references, Units units, Clock clock) {
        this.references = references;
        this.units = units;
        this.clock = clock;
    }

    @Operation(
            summary = "When something is due, and why",
            description = "Receipt plus limit on the unit's working calendar: the unit's own, over those of the units "
                    + "above it, over the country's. `why` counts it day by day, with the notice of every day off.")
    @GetMapping("/api/v1/deadlines")
    ResponseEntity<DeadlineAnswer> deadline(
            @Parameter(description = "whose calendar", example = "cho-quan") @RequestParam(required = false) @Nullable
                    String unit,
            @Parameter(description = "RFC 3339 with an offset", example = "2026-11-20T09:00:00+07:00")
                    @RequestParam(required = false)
                    @Nullable
                    String receivedAt,
            @Parameter(description = "working days (P5D) or working hours (PT8H)", example = "P5D")
                    @RequestParam(required = false)
                    @Nullable
                    String limit,
            @Parameter(description = "by the calendar in force at this moment; without it, now")
                    @RequestParam(required = false)
                    @Nullable
                    String at,
            @Parameter(description = "of the texts: vi or en") @RequestParam(required = false) @Nullable String lang) {
        Instant received = moment("receivedAt", receivedAt);
        Limit asked = limit(limit);
        Instant judged = at == null ? clock.instant() : moment("at", at);
        String asking = unit(unit);
        WorkingCalendar calendar = references
                .book()
                .calendar(asking, judged)
                .orElseThrow(() -> Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "no calendar is known yet", 5));
        Deadline deadline = Deadline.of(calendar, received, asked, List.of());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(DeadlineAnswer.of(asking, deadline, words(lang)));
    }

    private String unit(@Nullable String unit) {
        if (unit == null) {
            throw Refusal.badRequest("unit is required");
        }
        if (!units.knows(unit)) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "no such unit");
        }
        return unit;
    }

    private static Words words(@Nullable String lang) {
        if (lang != null && !lang.equals("vi") && !lang.equals("en")) {
            throw Refusal.badRequest("lang is neither vi nor en");
        }
        return Words.of(lang, null);
    }

    private static Limit limit(@Nullable String text) {
        try {
            Limit limit = Limit.parse(text);
            if (limit.amount() > LONGEST) {
                throw Refusal.badRequest("limit is longer than " + LONGEST + " days or hours");
            }
            return limit;
        } catch (InvalidField e) {
            throw Refusal.badRequest("limit " + e.detail());
        }
    }

    private static Instant moment(String name, @Nullable String text) {
        try {
            // In an address an unescaped plus is a space.
            return Moment.parse(name, text == null ? null : text.replace(' ', '+'));
        } catch (InvalidField e) {
            throw Refusal.badRequest(name + " " + e.detail());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refusal) {
        return Refusal.answer(refusal);
    }

    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<ProblemDetail> noDatabase() {
        return Refusal.answer(Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "the database can't be read", 5));
    }
}

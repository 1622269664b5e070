package vn.gioc.dashboard.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gioc.dashboard.export.Refusal;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Units;

/** The open alerts of a unit, for programs: bad ones first, then by how long they have stood. */
@RestController
class AlertController {
    private final Alerts alerts;
    private final Units units;

    AlertController(Alerts alerts, Units units) {
        this.alerts = alerts;
        this.units = units;
    }

    /** @param name of the rule, in Vietnamese; its code where the rules no longer have it */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AlertAnswer(
            UUID id,
            String unit,
            String rule,
            String name,
            String figure,
            String part,
            String severity,
            String state,
            @Nullable OffsetDateTime since,
            @Nullable OffsetDateTime noticedAt,
            BigDecimal value,
            BigDecimal threshold,
            BigDecimal worst,
            @Nullable String owner,
            @Nullable OffsetDateTime dueAt) {}

    @GetMapping("/api/v1/units/{unit}/alerts")
    ResponseEntity<List<AlertAnswer>> open(@PathVariable String unit) {
        if (!units.knows(unit)) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "no such unit");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(alerts.open(unit).stream().map(this::answer).toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refusal) {
        return Refusal.answer(refusal);
    }

    @ExceptionHandler(DataAccessException.class)
    ResponseEntity<ProblemDetail> noDatabase() {
        return Refusal.answer(Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "the database can't be read", 5));
    }

    private AlertAnswer answer(Alert alert) {
        return new AlertAnswer(
                alert.id(),
                alert.unit(),
                alert.rule(),
                alerts.rule(alert.rule())
                        .map(AlertRule::names)
                        .map(names -> names.vi())
                        .orElse(alert.rule()),
                alert.figure(),
                alert.part(),
                alert.severity().name(),
                alert.state().name(),
                written(alert.since()),
                written(alert.noticedAt()),
                alert.value(),
                alert.threshold(),
                alert.worst(),
                alert.owner(),
                written(alert.dueAt()));
    }

    private static @Nullable OffsetDateTime written(@Nullable Instant moment) {
        return moment == null ? null : Zone.written(moment.truncatedTo(ChronoUnit.MILLIS));
    }
}

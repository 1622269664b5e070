package vn.gioc.dashboard.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import vn.gioc.dashboard.export.Refusal;
import vn.gioc.dashboard.forecast.UnitForecast.Expected;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.forecast.Forecast;
import vn.gioc.domain.unit.Units;

/** What {@code /forecast} shows, for programs. */
@RestController
class ForecastController {
    private final Forecasts forecasts;
    private final Units units;

    ForecastController(Forecasts forecasts, Units units) {
        this.forecasts = forecasts;
        this.units = units;
    }

    /**
     * @param until dossiers that pass their due moment up to here were looked at
     * @param due how many those are
     * @param unsaid of how many of them nothing is said, for too few earlier cases
     */
    record ForecastAnswer(
            String unit, OffsetDateTime at, OffsetDateTime until, int due, int unsaid, List<LateAnswer> late) {}

    /**
     * @param probability to three places
     * @param basis STEP or PROCEDURE: what the earlier cases have in common with it
     * @param medianMinutes working minutes that half of those cases still needed, or more
     * @param leftMinutes working minutes until it is late
     */
    record LateAnswer(
            String code,
            String unit,
            String procedure,
            @Nullable String step,
            @Nullable String officer,
            @Nullable OffsetDateTime dueAt,
            OffsetDateTime lateFrom,
            BigDecimal probability,
            Forecast.Basis basis,
            int cases,
            long medianMinutes,
            long leftMinutes,
            String why) {
        static LateAnswer of(Expected expected) {
            DueDossier dossier = expected.dossier();
            Forecast forecast = expected.forecast();
            return new LateAnswer(
                    dossier.code(),
                    dossier.unit(),
                    dossier.procedure(),
                    dossier.step(),
                    dossier.officer(),
                    dossier.dueAt() == null ? null : Zone.written(dossier.dueAt()),
                    Zone.written(dossier.lateFrom()),
                    BigDecimal.valueOf(forecast.probability()).setScale(3, RoundingMode.HALF_UP),
                    forecast.basis(),
                    forecast.cases(),
                    forecast.median().toMinutes(),
                    forecast.left().toMinutes(),
                    Why.of(forecast, Words.vietnamese()));
        }
    }

    /** At most a minute old: {@code at} says from when. */
    @GetMapping("/api/v1/units/{unit}/forecast")
    ResponseEntity<ForecastAnswer> forecast(@PathVariable String unit) {
        if (!units.knows(unit)) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "no such unit");
        }
        UnitForecast forecast = forecasts.of(unit);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ForecastAnswer(
                        unit,
                        Zone.written(forecast.at()),
                        Zone.written(forecast.until()),
                        forecast.due(),
                        forecast.unsaid(),
                        forecast.late().stream().map(LateAnswer::of).toList()));
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

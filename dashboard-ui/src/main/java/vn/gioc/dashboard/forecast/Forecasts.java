package vn.gioc.dashboard.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.dashboard.forecast.UnitForecast.Expected;
import vn.gioc.domain.forecast.Forecast;
import vn.gioc.domain.forecast.Pace;
import vn.gioc.domain.forecast.WorkedTime;
import vn.gioc.domain.unit.Units;

/** The forecast of each unit, computed when it is asked for and at most once a minute. */
@Service
class Forecasts {
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** The pace of half a year does not change in ten minutes, and takes most of the reading. */
    private static final Duration PACE_KEPT = Duration.ofMinutes(10);

    private final OpenQueries open;
    private final LedgerQueries ledger;
    private final Tables tables;
    private final Units units;
    private final Calendars calendars;
    private final Clock clock;
    private final Map<String, UnitForecast> kept = new ConcurrentHashMap<>();
    private final Map<String, Learnt> paces = new ConcurrentHashMap<>();

    /** @param procedures of which it was learnt */
    private record Learnt(Instant at, Set<String> procedures, Pace pace) {}

    Forecasts(OpenQueries open, LedgerQueries ledger, Tables tables, Units units, Calendars calendars, Clock clock) {
        this.open = open;
        this.ledger = ledger;
        this.tables = tables;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A city is its wards together. Whoever asks while it is being computed waits for the same answer. */
    UnitForecast of(String unit) {
        Instant now = clock.instant();
        return kept.compute(
                unit,
                (id, last) -> last != null && isFresh(last.at(), now, KEPT)
                        ? last
                        : tables.asOfOneFlush(() -> compute(id, now)));
    }

    private UnitForecast compute(String unit, Instant now) {
        WorkedTime worked = new WorkedTime(calendars.of(unit, now));
        Instant until = worked.afterThreeWorkingDays(now);
        List<DueDossier> due = open.due(units.within(unit), now, until);
        Pace pace = pace(unit, due, worked, now);
        Map<String, Life> lives =
                ledger.lives(due.stream().map(DueDossier::code).toList());
        List<Expected> late = new ArrayList<>();
        int unsaid = 0;
        for (DueDossier dossier : due) {
            Life life = lives.getOrDefault(dossier.code(), new Life());
            Optional<Forecast> forecast = pace.forecast(dossier.open(life.pauses()), now);
            unsaid += forecast.isEmpty() ? 1 : 0;
            forecast.filter(Forecast::late).ifPresent(said -> late.add(new Expected(dossier, said)));
        }
        late.sort(Comparator.comparingDouble((Expected each) -> -each.forecast().probability())
                .thenComparing(each -> each.dossier().lateFrom())
                .thenComparing(each -> each.dossier().code()));
        return new UnitForecast(now, until, due.size(), unsaid, late);
    }

    private Pace pace(String unit, List<DueDossier> due, WorkedTime worked, Instant now) {
        Set<String> procedures =
                new HashSet<>(due.stream().map(DueDossier::procedure).toList());
        Learnt last = paces.get(unit);
        if (last != null && isFresh(last.at(), now, PACE_KEPT)) {
            if (last.procedures().containsAll(procedures)) {
                return last.pace();
            }
            procedures.addAll(last.procedures());
        }
        Pace pace = Pace.of(ledger.past(units.within(unit), procedures, now.minus(Pace.LATELY), now), worked);
        paces.put(unit, new Learnt(now, Set.copyOf(procedures), pace));
        return pace;
    }

    private static boolean isFresh(Instant at, Instant now, Duration kept) {
        return !at.isAfter(now) && at.plus(kept).isAfter(now);
    }
}

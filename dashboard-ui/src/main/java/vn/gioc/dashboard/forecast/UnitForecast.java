package vn.gioc.dashboard.forecast;

import java.time.Instant;
import java.util.List;
import vn.gioc.domain.forecast.Forecast;

/**
 * What is expected of a unit's open dossiers.
 *
 * @param at when it was computed
 * @param until dossiers that pass their due moment up to here were looked at
 * @param due how many those are
 * @param unsaid of how many of them nothing is said, for too few earlier cases
 * @param late those more likely late than not, the most certain first
 */
record UnitForecast(Instant at, Instant until, int due, int unsaid, List<Expected> late) {
    /** A dossier that will be late, and why. */
    record Expected(DueDossier dossier, Forecast forecast) {}

    UnitForecast {
        late = List.copyOf(late);
    }
}

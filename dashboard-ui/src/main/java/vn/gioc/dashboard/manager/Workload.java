package vn.gioc.dashboard.manager;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of a unit by officer.
 *
 * @param asOf what the figures are known for; null before the first flush
 * @param live whether the jobs keep up
 * @param knowsLastYear whether the unit has records from before that week, none of them dropped since
 * @param officers with what is overdue first
 */
record Workload(@Nullable Instant asOf, boolean live, boolean knowsLastYear, List<OfficerLoad> officers) {
    Workload {
        officers = List.copyOf(officers);
    }
}

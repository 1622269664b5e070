package vn.gioc.sql.recount;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted again.
 *
 * @param ancestors of every unit that there is those above it, the nearest first: whose calendars it inherits
 * @param units whose figures are added together
 * @param from the first moment of the period, in whole minutes as the figures are kept; null: from the beginning
 * @param to the first moment after it; null: to the end of all records
 * @param clock up to when what the clock alone makes true holds: what became overdue by then
 * @param knownUntil only events recorded by then count; null: all of them
 */
public record RecountQuestion(
        Map<String, List<String>> ancestors,
        List<String> units,
        @Nullable Instant from,
        @Nullable Instant to,
        Instant clock,
        @Nullable Instant knownUntil) {
    public RecountQuestion {
        ancestors = Map.copyOf(ancestors);
        units = List.copyOf(units);
        from = from == null ? null : from.truncatedTo(ChronoUnit.MINUTES);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MINUTES);
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a period begins before it ends");
        }
    }

    /** Whether the units are all there are: then no event need be looked for by its unit. */
    boolean everything() {
        return units.containsAll(ancestors.keySet());
    }
}

package vn.gioc.dashboard.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.Zone;

/**
 * What is to be reconciled.
 *
 * @param from null: from the beginning of all records
 * @param to the first moment after the period; null: to the end of all records
 */
record Asked(String unit, @Nullable Instant from, @Nullable Instant to, Reason reason) {
    Asked {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from is not before to");
        }
    }

    /** This year; in January the year before with it, of which sources still tell the end. */
    static Asked thisYear(String unit, Instant now, Reason reason) {
        return new Asked(unit, Zone.startOf(Zone.dateOf(now).minusMonths(1).withDayOfYear(1)), null, reason);
    }
}

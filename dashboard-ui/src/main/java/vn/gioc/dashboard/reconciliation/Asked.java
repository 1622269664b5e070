package vn.gioc.dashboard.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
}

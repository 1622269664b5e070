package vn.gioc.domain.index;

import java.math.BigDecimal;

/**
 * Hits among all that was counted, or a percentage that a source sent.
 *
 * @param hits from 0 to {@code of}
 * @param of more than 0: a share of nothing is unknown, never 0
 * @param counted whether both are counts of things; false for a percentage
 */
public record Share(BigDecimal hits, BigDecimal of, boolean counted) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException where it is a share of nothing, or not between nothing and all */
    public Share {
        if (of.signum() <= 0 || hits.signum() < 0 || hits.compareTo(of) > 0) {
            throw new IllegalArgumentException(hits + " of " + of + " is no share");
        }
    }

    public static Share of(long hits, long all) {
        return new Share(BigDecimal.valueOf(hits), BigDecimal.valueOf(all), true);
    }

    /** @param value 0 to 100; what lies beyond is taken as the nearer of the two */
    public static Share percent(BigDecimal value) {
        return new Share(value.max(BigDecimal.ZERO).min(HUNDRED), HUNDRED, false);
    }

    /** How many of what was counted are no hits. */
    public BigDecimal misses() {
        return of.subtract(hits);
    }
}

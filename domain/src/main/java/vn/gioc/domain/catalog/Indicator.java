package vn.gioc.domain.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.indicator.ReportingPeriod;

/**
 * A row of the catalog of indicators (chỉ tiêu).
 *
 * @param unitOfMeasure such as {@code ca}, {@code %}, {@code VND}
 * @param decimals how many are shown
 * @param overTime how values of several periods combine
 * @param good which direction is good
 * @param target per period; null where there is none
 * @param watchFrom the value from which it is to be watched, in the bad direction
 * @param badFrom the value from which it is bad
 * @param staleAfter how old the last value received may grow
 * @param smallestShown counts below it, but zero, are suppressed; 0 suppresses none
 */
public record Indicator(
        String code,
        Sector sector,
        Names names,
        String unitOfMeasure,
        int decimals,
        ReportingPeriod.Frequency frequency,
        Combination overTime,
        Combination overAreas,
        Direction good,
        @Nullable BigDecimal target,
        @Nullable BigDecimal watchFrom,
        @Nullable BigDecimal badFrom,
        Duration staleAfter,
        int smallestShown) {
    /** How values combine. */
    public enum Combination {
        SUM,
        LAST,
        MEAN,
        RATIO
    }

    /** Which direction is good. */
    public enum Direction {
        UP,
        DOWN
    }
}

package vn.gioc.domain.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.domain.indicator.Suppression;

/**
 * A row of the catalog of indicators (chỉ tiêu).
 *
 * @param unitOfMeasure such as {@code ca}, {@code %}, {@code VND}
 * @param decimals how many are shown
 * @param overTime how values of several periods combine
 * @param ratio of which two others it is computed; null where its values are sent
 * @param good which direction is good
 * @param target where {@code targets} names none for the period; null where there is none
 * @param targets by ISO period, such as {@code 2026}, {@code 2026-Q4} or {@code 2026-11}
 * @param watchFrom the value from which it is to be watched, in the bad direction
 * @param badFrom the value from which it is bad
 * @param staleAfter how old the last value received may grow
 * @param smallestShown counts below it, but zero, are hidden, and so is the division by area ({@link Suppression}); 0 hides
 *     none
 * @param perResidents it is also shown per so many residents of the unit; null where it is not
 * @param comparisons what its values are compared with
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
        @Nullable Ratio ratio,
        Direction good,
        @Nullable BigDecimal target,
        Map<String, BigDecimal> targets,
        @Nullable BigDecimal watchFrom,
        @Nullable BigDecimal badFrom,
        Duration staleAfter,
        int smallestShown,
        @Nullable Integer perResidents,
        Set<Comparison> comparisons) {
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

    /** What a value is compared with. */
    public enum Comparison {
        /** The period before. */
        PREVIOUS,
        /** The same period a year before. */
        YEAR_AGO,
        /** The mean of the four periods before. */
        MEAN_OF_4,
        /** The mean and two standard deviations of the same weeks in earlier years. */
        EARLY_WARNING,
        /** The year up to the period. */
        TO_DATE
    }

    /**
     * One indicator over another.
     *
     * @param of the code of the numerator
     * @param to the code of the denominator
     * @param times such as 100, for a rate in %
     */
    public record Ratio(String of, String to, BigDecimal times) {
        public Ratio(String of, String to, @Nullable BigDecimal times) {
            this.of = of;
            this.to = to;
            this.times = times == null ? BigDecimal.ONE : times;
        }
    }

    /**
     * What the file leaves out is none; of comparisons, the period before and a year ago.
     *
     * @throws IllegalArgumentException for a smallest count that would tell what it hides
     */
    public Indicator(
            String code,
            Sector sector,
            Names names,
            String unitOfMeasure,
            int decimals,
            ReportingPeriod.Frequency frequency,
            Combination overTime,
            Combination overAreas,
            @Nullable Ratio ratio,
            Direction good,
            @Nullable BigDecimal target,
            @Nullable Map<String, BigDecimal> targets,
            @Nullable BigDecimal watchFrom,
            @Nullable BigDecimal badFrom,
            Duration staleAfter,
            int smallestShown,
            @Nullable Integer perResidents,
            @Nullable Set<Comparison> comparisons) {
        this.code = code;
        this.sector = sector;
        this.names = names;
        this.unitOfMeasure = unitOfMeasure;
        this.decimals = decimals;
        this.frequency = frequency;
        this.overTime = overTime;
        this.overAreas = overAreas;
        this.ratio = ratio;
        this.good = good;
        this.target = target;
        this.targets = targets == null ? Map.of() : Map.copyOf(targets);
        this.watchFrom = watchFrom;
        this.badFrom = badFrom;
        this.staleAfter = staleAfter;
        this.smallestShown = new Suppression(smallestShown).smallestShown();
        this.perResidents = perResidents;
        this.comparisons =
                comparisons == null ? Set.of(Comparison.PREVIOUS, Comparison.YEAR_AGO) : Set.copyOf(comparisons);
    }

    /** What may be shown of it. */
    public Suppression suppression() {
        return new Suppression(smallestShown);
    }

    /** Its values are made of two others, so that no source sends them. */
    public boolean isComputed() {
        return ratio != null;
    }

    /** That of the narrowest period in which this one begins, not shorter than it; else the general one. */
    public Optional<BigDecimal> targetFor(ReportingPeriod period) {
        return targets.entrySet().stream()
                .map(each -> Map.entry(ReportingPeriod.parse(each.getKey()), each.getValue()))
                .filter(each -> holds(each.getKey(), period))
                .min(Comparator.comparing(each -> each.getKey().frequency()))
                .map(Map.Entry::getValue)
                .or(() -> Optional.ofNullable(target));
    }

    private static boolean holds(ReportingPeriod wide, ReportingPeriod narrow) {
        return wide.frequency().compareTo(narrow.frequency()) >= 0
                && !wide.start().isAfter(narrow.start())
                && (narrow.start().isBefore(wide.end()) || wide.start().equals(narrow.start()));
    }
}

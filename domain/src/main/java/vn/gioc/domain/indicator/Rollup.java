package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One indicator and period of a unit that others belong to, over all that was sent for it: what every combination can be
 * read from, and no combination itself, so that the catalog may change.
 *
 * @param values how many were summed: a unit's own where it was sent, else those of its areas and of the units below it
 * @param last the one told last; of equals the last by unit and area
 * @param own the own value of a unit that others belong to stands in it
 * @param small the sums of single units that lie below {@value #SMALL}, but zero, the smallest first: what a rule for
 *     small counts has to take out again
 */
public record Rollup(
        int values,
        BigDecimal sum,
        BigDecimal last,
        boolean own,
        List<BigDecimal> small,
        Instant occurredAt,
        Instant recordedAt) {
    /** Where fewer may not be shown, a rollup can't tell what to take out. */
    public static final int SMALL = 10;

    private static final Comparator<UnitValue> TOLD = Comparator.comparing(UnitValue::occurredAt)
            .thenComparing(UnitValue::unit)
            .thenComparing(UnitValue::area);

    public Rollup {
        small = List.copyOf(small);
    }

    static Rollup of(List<UnitValue> standing, boolean own, List<BigDecimal> small) {
        return new Rollup(
                standing.size(),
                sum(standing),
                standing.stream().max(TOLD).orElseThrow().value(),
                own,
                small,
                standing.stream()
                        .map(UnitValue::occurredAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                standing.stream()
                        .map(UnitValue::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    static BigDecimal sum(List<UnitValue> values) {
        return values.stream().map(UnitValue::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean isSmall(BigDecimal sum) {
        return sum.signum() != 0 && sum.compareTo(BigDecimal.valueOf(SMALL)) < 0;
    }
}

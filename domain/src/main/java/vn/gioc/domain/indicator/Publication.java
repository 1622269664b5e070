package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Indicator;

/**
 * What may be told of one period of an indicator: its values combined over areas and units, and small counts hidden. The
 * one place where a value becomes something shown; all else is reckoned from what this gives.
 *
 * @param hasUnitsBelow others belong to the unit, by the file of units
 */
public record Publication(Indicator indicator, boolean hasUnitsBelow) {
    /** Of a unit that others belong to: the sum of what is shown of them, said to be at least that where one is hidden. */
    public Amount of(Rollup rollup) {
        Suppression rule = indicator.suppression();
        BigDecimal value = combined(rollup);
        if (value == null) {
            return Amount.MISSING;
        }
        if (!rule.applies()) {
            return Amount.told(value);
        }
        if (rollup.own() && !rule.showsOwn(hasUnitsBelow) || hasUnitsBelow && rule.smallestShown() > Rollup.SMALL) {
            return Amount.WITHHELD;
        }
        if (hasUnitsBelow && rule.withholds(rollup.small())) {
            return indicator.overAreas() == Indicator.Combination.SUM ? withoutHidden(rule, rollup) : Amount.WITHHELD;
        }
        return rule.hides(value) ? Amount.WITHHELD : Amount.told(value);
    }

    /**
     * Of a unit whose own count is not told, since it stands above others: at least what those show together. It is made of
     * what anybody can read of them already.
     *
     * @param units that no others belong to, each below this one
     */
    public Amount ofBelow(Collection<Rollup> units) {
        if (indicator.overAreas() != Indicator.Combination.SUM) {
            return Amount.WITHHELD;
        }
        Publication each = new Publication(indicator, false);
        BigDecimal shown = units.stream()
                .map(each::of)
                .map(Amount::value)
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return shown.signum() > 0 ? Amount.atLeast(shown) : Amount.WITHHELD;
    }

    private static Amount withoutHidden(Suppression rule, Rollup rollup) {
        BigDecimal rest = rollup.small().stream().filter(rule::hides).reduce(rollup.sum(), BigDecimal::subtract);
        return rest.signum() > 0 ? Amount.atLeast(rest) : Amount.WITHHELD;
    }

    private @Nullable BigDecimal combined(Rollup rollup) {
        return switch (indicator.overAreas()) {
            case SUM -> rollup.sum();
            case MEAN -> rollup.sum().divide(BigDecimal.valueOf(rollup.values()), MathContext.DECIMAL64);
            case LAST -> rollup.last();
            case RATIO -> null;
        };
    }
}

package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of counts that could point at a person. Such an indicator is told of a whole unit and a whole period
 * of the catalog's frequency, never of an area, and never as a count between zero and the smallest shown. Whatever else
 * is said of it (a city, a sum to date, a mean, a rate, a ratio, a comparison, an alert) is made of what is shown, or
 * withheld.
 *
 * <p>So all that is ever published is what {@link #shown} makes of one count at a time. Two counts below the smallest give
 * the same publication, at any number of moments and in any company: none can be told from another.
 *
 * @param smallestShown counts below it, but zero, are hidden; 0 hides none. At least 3, for a hidden count must leave two
 *     that it could be: below 2 there is only one
 */
public record Suppression(int smallestShown) {
    public Suppression {
        if (smallestShown != 0 && smallestShown < 3) {
            throw new IllegalArgumentException(
                    "the smallest count shown is 0 (none is hidden) or at least 3, since of fewer it would be told"
                            + " which");
        }
    }

    /** Whether anything of the indicator is to be hidden. */
    public boolean applies() {
        return smallestShown > 0;
    }

    /** Areas would tell each other by what is left of the unit's count, and by when it changes. */
    public boolean showsAreas() {
        return !applies();
    }

    /**
     * Whether a unit's own count may be shown, rather than what the units below it add up to: the two would tell a unit
     * that is hidden.
     *
     * @param hasUnitsBelow by the file of units, not by what was sent
     */
    public boolean showsOwn(boolean hasUnitsBelow) {
        return !applies() || !hasUnitsBelow;
    }

    public boolean hides(BigDecimal count) {
        return applies() && count.signum() != 0 && count.compareTo(BigDecimal.valueOf(smallestShown)) < 0;
    }

    /**
     * The count, where it may be shown.
     *
     * @param count of a unit and a period, whatever it was made of; null where there is none
     * @return null where it is hidden, or there is none
     */
    public @Nullable BigDecimal shown(@Nullable BigDecimal count) {
        return count == null || hides(count) ? null : count;
    }

    /** Whether what is made of these counts is to be withheld: one that is hidden would follow from it and the others. */
    public boolean withholds(Collection<BigDecimal> counts) {
        return counts.stream().anyMatch(this::hides);
    }
}

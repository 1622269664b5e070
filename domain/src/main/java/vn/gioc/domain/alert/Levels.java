package vn.gioc.domain.alert;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From where a value is told, from where it is bad, and where it is over.
 *
 * @param above true where high values are told
 * @param strict true where the level itself is still right
 * @param clear on the right side of {@code raise}, or the same
 * @param bad null where no value makes it bad
 */
public record Levels(
        boolean above,
        boolean strict,
        BigDecimal raise,
        BigDecimal clear,
        @Nullable BigDecimal bad) {
    /** @throws IllegalArgumentException where {@code clear} or {@code bad} stand on the wrong side of {@code raise} */
    public Levels {
        Wrong.unless(
                above ? clear.compareTo(raise) <= 0 : clear.compareTo(raise) >= 0,
                "when.clear is on the wrong side of when.raise");
        Wrong.unless(
                bad == null || (above ? bad.compareTo(raise) >= 0 : bad.compareTo(raise) <= 0),
                "when.bad is on the wrong side of when.raise");
    }

    /** Above where {@code clear} is less than {@code raise}, below where it is more. */
    static Levels between(BigDecimal raise, BigDecimal clear, @Nullable BigDecimal bad) {
        Wrong.unless(raise.compareTo(clear) != 0, "when.clear is when.raise: it would come and go with each value");
        return new Levels(raise.compareTo(clear) > 0, false, raise, clear, bad);
    }

    public boolean raised(BigDecimal value) {
        return beyond(value, raise);
    }

    /** What lies between the two levels is neither raised nor over. */
    public boolean cleared(BigDecimal value) {
        int against = value.compareTo(clear);
        return !raised(value) && (above ? against <= 0 : against >= 0);
    }

    public boolean isBad(BigDecimal value) {
        return bad != null && beyond(value, bad);
    }

    /** Whether {@code value} is further out than {@code other}. */
    public boolean worse(BigDecimal value, BigDecimal other) {
        return above ? value.compareTo(other) > 0 : value.compareTo(other) < 0;
    }

    private boolean beyond(BigDecimal value, BigDecimal level) {
        int against = above ? value.compareTo(level) : level.compareTo(value);
        return strict ? against > 0 : against >= 0;
    }
}

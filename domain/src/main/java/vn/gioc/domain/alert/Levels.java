package vn.gioc.domain.alert;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From where a value is told, from where it is bad, and where it is over.
 *
 * @param clear less than {@code raise} where high values are told, more where low ones are
 * @param bad null where no value makes it bad
 */
public record Levels(
        BigDecimal raise, BigDecimal clear, @Nullable BigDecimal bad) {
    /** @throws IllegalArgumentException where {@code clear} is {@code raise}, or {@code bad} on the wrong side of it */
    public Levels {
        Wrong.unless(
                raise.compareTo(clear) != 0, "when.clear is when.raise: then it would come and go with each value");
        Wrong.unless(
                bad == null || bad.compareTo(raise) == 0 || bad.compareTo(raise) > 0 == raise.compareTo(clear) > 0,
                "when.bad is on the wrong side of when.raise");
    }

    public boolean above() {
        return raise.compareTo(clear) > 0;
    }

    public boolean raised(BigDecimal value) {
        return reaches(value, raise);
    }

    public boolean cleared(BigDecimal value) {
        return reaches(clear, value);
    }

    public boolean isBad(BigDecimal value) {
        return bad != null && reaches(value, bad);
    }

    /** Whether {@code value} is further out than {@code other}. */
    public boolean worse(BigDecimal value, BigDecimal other) {
        return !reaches(other, value);
    }

    private boolean reaches(BigDecimal value, BigDecimal level) {
        return above() ? value.compareTo(level) >= 0 : value.compareTo(level) <= 0;
    }
}

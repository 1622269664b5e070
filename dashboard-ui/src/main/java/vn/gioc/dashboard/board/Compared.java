package vn.gioc.dashboard.board;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.Quotient;

/**
 * What the latest value of an indicator is compared with; each missing where the catalog does not ask for it, or where it
 * can't be told.
 *
 * @param target of the period; null where there is none
 * @param previous the period before
 * @param yearAgo the same period a year ago
 * @param meanOfFour the mean of the four periods before
 * @param warningLine the early-warning line of the week
 * @param toDate the year up to the period
 * @param perResidents per so many residents as the catalog says
 * @param parts of a ratio: what it is made of
 */
public record Compared(
        @Nullable BigDecimal target,
        Amount previous,
        Amount yearAgo,
        Amount meanOfFour,
        Amount warningLine,
        Amount toDate,
        Amount perResidents,
        @Nullable Quotient parts) {
    public static final Compared NONE = new Compared(
            null, Amount.MISSING, Amount.MISSING, Amount.MISSING, Amount.MISSING, Amount.MISSING, Amount.MISSING, null);
}

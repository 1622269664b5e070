package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A figure of indicators as it may be told. What is computed of several is told only where each of them is: so that
 * nothing withheld can be reckoned from it.
 *
 * @param value null where it is not told
 */
public record Amount(@Nullable BigDecimal value, Standing standing) {
    /** How far a figure is told. */
    public enum Standing {
        TOLD,
        /** What is missing or withheld can only add to it. */
        AT_LEAST,
        /** Something it rests on is too small to be shown. */
        WITHHELD,
        /** Something it rests on is not known. */
        MISSING
    }

    public static final Amount WITHHELD = new Amount(null, Standing.WITHHELD);
    public static final Amount MISSING = new Amount(null, Standing.MISSING);

    public Amount {
        if ((value == null) == (standing == Standing.TOLD || standing == Standing.AT_LEAST)) {
            throw new IllegalArgumentException("a figure that is " + standing + " with the value " + value);
        }
    }

    public static Amount told(BigDecimal value) {
        return new Amount(value, Standing.TOLD);
    }

    public static Amount atLeast(BigDecimal value) {
        return new Amount(value, Standing.AT_LEAST);
    }

    public boolean isTold() {
        return standing == Standing.TOLD;
    }

    /** Reckoned on where it is told; of a lower bound nothing else is. */
    public Amount map(UnaryOperator<BigDecimal> reckoning) {
        return value == null || !isTold() ? unreckoned() : told(reckoning.apply(value));
    }

    /** What becomes of a figure that rests on this one, and this one is not told. */
    Amount unreckoned() {
        return standing == Standing.MISSING ? MISSING : WITHHELD;
    }
}

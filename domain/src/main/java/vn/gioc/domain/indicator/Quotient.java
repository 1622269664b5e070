package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One amount over another: a rate of two indicators, or per so many residents. Over areas and wards both are summed
 * first, over time each is combined by its own rule: a ratio of sums, never a mean of ratios.
 *
 * @param of what is divided
 * @param by what it is divided by
 * @param times such as 100, for a rate in %
 */
public record Quotient(Amount of, Amount by, BigDecimal times) {
    /** Which part keeps it from being told. */
    public enum Lacking {
        NOTHING,
        NUMERATOR,
        DENOMINATOR,
        BOTH
    }

    /** A rate of residents. */
    public static Quotient perResidents(Amount of, int residents, int population) {
        return new Quotient(
                of,
                population > 0 ? Amount.told(BigDecimal.valueOf(population)) : Amount.MISSING,
                BigDecimal.valueOf(residents));
    }

    /** Known once both parts are; there is none over nothing. */
    public Amount amount() {
        BigDecimal divisor = by.value();
        if (divisor == null || !by.isTold()) {
            return by.unreckoned();
        }
        return divisor.signum() == 0
                ? Amount.MISSING
                : of.map(each -> each.multiply(times).divide(divisor, MathContext.DECIMAL64));
    }

    public Lacking lacking() {
        if (of.isTold()) {
            return by.isTold() ? Lacking.NOTHING : Lacking.DENOMINATOR;
        }
        return by.isTold() ? Lacking.NUMERATOR : Lacking.BOTH;
    }
}

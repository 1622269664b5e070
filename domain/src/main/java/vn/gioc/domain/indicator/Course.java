package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One indicator of one unit over the periods it is reported for, each as it may be told: what a period is compared with.
 *
 * @param amounts by the period's text; what is not there is not known
 */
public record Course(Map<String, Amount> amounts) {
    /** Years whose same week the warning line of a week rests on. */
    public static final int EARLIER_YEARS = 5;

    /** With one year there is no deviation. */
    private static final int LEAST_YEARS = 2;

    private static final int PERIODS_BEFORE = 4;
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    public Course {
        amounts = Map.copyOf(amounts);
    }

    public Amount at(ReportingPeriod period) {
        return amounts.getOrDefault(period.text(), Amount.MISSING);
    }

    private Amount at(Optional<ReportingPeriod> period) {
        return period.map(this::at).orElse(Amount.MISSING);
    }

    /** That of the period right before. */
    public Amount previous(ReportingPeriod period) {
        return at(period.before());
    }

    /** That of the same period a year before. */
    public Amount yearAgo(ReportingPeriod period) {
        return at(period.yearsBefore(1));
    }

    /** The mean of the four periods right before; none unless all four are told. */
    public Amount meanOfFourBefore(ReportingPeriod period) {
        List<Amount> before = Stream.iterate(
                        period.before(), Optional::isPresent, each -> each.flatMap(ReportingPeriod::before))
                .limit(PERIODS_BEFORE)
                .map(this::at)
                .toList();
        return before.size() < PERIODS_BEFORE ? Amount.MISSING : of(before, Course::mean);
    }

    /**
     * The early-warning line: the mean of the same week in the five years before, of those that are known, and two sample
     * standard deviations more. At least two years must be known; neighbouring weeks are not drawn in. Where all of them are zero
     * there is none: any case would be beyond it, and it would say nothing.
     */
    public Amount warningLine(ReportingPeriod period) {
        List<Amount> known = new ArrayList<>();
        for (int years = 1; years <= EARLIER_YEARS; years++) {
            Amount amount = at(period.yearsBefore(years));
            if (amount.standing() != Amount.Standing.MISSING) {
                known.add(amount);
            }
        }
        boolean none = known.stream().map(Amount::value).allMatch(value -> value != null && value.signum() == 0);
        return none || known.size() < LEAST_YEARS ? Amount.MISSING : of(known, Course::meanAndTwoDeviations);
    }

    /** The sum of the year up to the period; a lower bound where a period is withheld, missing or one itself. */
    public Amount sumToDate(ReportingPeriod period) {
        List<Amount> year = year(period);
        List<BigDecimal> known = values(year);
        if (known.isEmpty()) {
            return year.stream().allMatch(each -> each.standing() == Amount.Standing.MISSING)
                    ? Amount.MISSING
                    : Amount.WITHHELD;
        }
        if (year.stream().allMatch(Amount::isTold)) {
            return Amount.told(sum(known));
        }
        return known.stream().allMatch(each -> each.signum() >= 0)
                ? Amount.atLeast(sum(known))
                : year.stream()
                        .filter(each -> !each.isTold())
                        .findFirst()
                        .map(Amount::unreckoned)
                        .orElse(Amount.MISSING);
    }

    /** The mean of the periods of the year that are known, up to this one; withheld where one of them is. */
    public Amount meanToDate(ReportingPeriod period) {
        List<Amount> known = year(period).stream()
                .filter(each -> each.standing() != Amount.Standing.MISSING)
                .toList();
        return known.isEmpty() ? Amount.MISSING : of(known, Course::mean);
    }

    private List<Amount> year(ReportingPeriod period) {
        return period.yearToDate().stream().map(this::at).toList();
    }

    private static Amount of(List<Amount> amounts, Function<List<BigDecimal>, BigDecimal> reckoning) {
        return amounts.stream()
                .filter(each -> !each.isTold())
                .findFirst()
                .map(Amount::unreckoned)
                .orElseGet(() -> Amount.told(reckoning.apply(values(amounts))));
    }

    private static List<BigDecimal> values(List<Amount> amounts) {
        return amounts.stream().map(Amount::value).flatMap(Stream::ofNullable).toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), DIGITS);
    }

    private static BigDecimal meanAndTwoDeviations(List<BigDecimal> values) {
        BigDecimal mean = mean(values);
        BigDecimal squares =
                values.stream().map(each -> each.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal deviation =
                squares.divide(BigDecimal.valueOf(values.size() - 1L), DIGITS).sqrt(DIGITS);
        return mean.add(deviation.multiply(BigDecimal.TWO), DIGITS);
    }
}

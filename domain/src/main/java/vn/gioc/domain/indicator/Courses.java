package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Indicator.Ratio;

/**
 * All indicators of one unit as they may be told, those among them that are made of two others.
 *
 * @param sent by code, of those that sources send
 * @param catalog by code: how each combines over time
 */
public record Courses(Map<String, Course> sent, Map<String, Indicator> catalog) {
    private static final Course NOTHING = new Course(Map.of());

    public Courses {
        sent = Map.copyOf(sent);
        catalog = Map.copyOf(catalog);
    }

    /** A ratio stands for each period that either part is known of. */
    public Course of(Indicator indicator) {
        Ratio ratio = indicator.ratio();
        if (ratio == null) {
            return sent(indicator.code());
        }
        Map<String, Amount> amounts = new HashMap<>();
        Set<String> periods = new HashSet<>(sent(ratio.of()).amounts().keySet());
        periods.addAll(sent(ratio.to()).amounts().keySet());
        periods.forEach(text ->
                amounts.put(text, quotient(ratio, ReportingPeriod.parse(text)).amount()));
        return new Course(amounts);
    }

    /** Null for what is not made of two others. */
    public @Nullable Quotient parts(Indicator indicator, ReportingPeriod period) {
        return indicator.ratio() == null ? null : quotient(indicator.ratio(), period);
    }

    private Quotient quotient(Ratio ratio, ReportingPeriod period) {
        return new Quotient(sent(ratio.of()).at(period), sent(ratio.to()).at(period), ratio.times());
    }

    /** The year up to a period; of a ratio that of its parts, each by its own rule: a stock is not added up. */
    public Amount toDate(Indicator indicator, ReportingPeriod period) {
        Ratio ratio = indicator.ratio();
        if (ratio != null) {
            return new Quotient(toDate(ratio.of(), period), toDate(ratio.to(), period), ratio.times()).amount();
        }
        Course course = sent(indicator.code());
        return switch (indicator.overTime()) {
            case SUM -> course.sumToDate(period);
            case MEAN -> course.meanToDate(period);
            case LAST -> course.at(period);
            case RATIO -> Amount.MISSING;
        };
    }

    private Amount toDate(String part, ReportingPeriod period) {
        Indicator indicator = catalog.get(part);
        return indicator == null || indicator.isComputed() ? Amount.MISSING : toDate(indicator, period);
    }

    private Course sent(String code) {
        return sent.getOrDefault(code, NOTHING);
    }

    /** How far the value lies from another, in percent of that; none where that is nothing. */
    public static Amount changeFrom(Amount value, Amount other) {
        BigDecimal from = other.value();
        if (from == null || !other.isTold()) {
            return other.unreckoned();
        }
        return from.signum() == 0
                ? Amount.MISSING
                : new Quotient(
                                value.map(each -> each.subtract(from)),
                                other.map(BigDecimal::abs),
                                BigDecimal.valueOf(100))
                        .amount();
    }
}

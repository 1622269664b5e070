package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gioc.dashboard.board.Compared;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.IndicatorBoard.AreaValue;
import vn.gioc.dashboard.board.IndicatorBoard.Point;
import vn.gioc.dashboard.board.IndicatorBoard.State;
import vn.gioc.dashboard.figure.IndicatorQueries.PartTold;
import vn.gioc.dashboard.figure.IndicatorQueries.Told;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Indicator.Comparison;
import vn.gioc.domain.catalog.Indicator.Ratio;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.Course;
import vn.gioc.domain.indicator.Courses;
import vn.gioc.domain.indicator.Publication;
import vn.gioc.domain.indicator.Quotient;
import vn.gioc.domain.indicator.ReportingPeriod;

/**
 * Makes of what was told of a unit's indicators what is shown of them. Nothing here sees a value that is hidden: every
 * comparison is made of amounts as they may be told.
 */
final class IndicatorReading {
    private static final int POINTS = 30;

    private final boolean hasUnitsBelow;
    private final int population;
    private final Instant now;
    private final Map<String, List<Told>> told = new HashMap<>();
    private final Courses courses;

    /**
     * @param told the newest period of each indicator first
     * @param shownBelow by code, what stands for the latest period where the unit's own count may not be told
     * @param population of the unit; 0 where it is not known
     */
    IndicatorReading(
            List<Indicator> catalog,
            List<Told> told,
            Map<String, Amount> shownBelow,
            boolean hasUnitsBelow,
            int population,
            Instant now) {
        this.hasUnitsBelow = hasUnitsBelow;
        this.population = population;
        this.now = now;
        told.forEach(each -> this.told
                .computeIfAbsent(each.indicator(), first -> new ArrayList<>())
                .add(each));
        Map<String, Course> sent = new HashMap<>();
        for (Indicator indicator : catalog) {
            Publication publication = new Publication(indicator, hasUnitsBelow);
            Map<String, Amount> amounts = new HashMap<>();
            told(indicator.code()).forEach(each -> amounts.put(each.period(), publication.of(each.rollup())));
            Amount below = shownBelow.get(indicator.code());
            if (below != null) {
                amounts.put(told(indicator.code()).getFirst().period(), below);
            }
            sent.put(indicator.code(), new Course(amounts));
        }
        courses = new Courses(sent, catalog.stream().collect(Collectors.toMap(Indicator::code, Function.identity())));
    }

    /** The period each indicator is shown for that is sent, and whose parts may be told. */
    Map<String, Instant> divisible(List<Indicator> catalog) {
        Map<String, Instant> starts = new HashMap<>();
        for (Indicator each : catalog) {
            if (!told(each.code()).isEmpty()
                    && !each.isComputed()
                    && each.suppression().showsAreas()) {
                starts.put(each.code(), told(each.code()).getFirst().start());
            }
        }
        return starts;
    }

    /** Without areas. */
    IndicatorBoard board(Indicator indicator) {
        List<Told> periods = periods(indicator);
        if (periods.isEmpty()) {
            return new IndicatorBoard(
                    indicator,
                    null,
                    null,
                    null,
                    false,
                    null,
                    true,
                    State.NONE,
                    List.of(),
                    List.of(),
                    false,
                    Compared.NONE);
        }
        Course course = courses.of(indicator);
        Told latest = latest(indicator, course, periods);
        ReportingPeriod period = ReportingPeriod.parse(latest.period());
        Amount amount = course.at(period);
        boolean atLeast = amount.standing() == Amount.Standing.AT_LEAST;
        Compared compared = compared(indicator, course, period, amount, before(indicator, course, latest, periods));
        Instant receivedAt = latest.rollup().recordedAt();
        return new IndicatorBoard(
                indicator,
                latest.period(),
                amount.value(),
                compared.previous().value(),
                amount.standing() == Amount.Standing.WITHHELD,
                receivedAt,
                receivedAt.plus(indicator.staleAfter()).isBefore(now),
                IndicatorState.of(indicator, amount, compared.warningLine()),
                series(course, latest, periods),
                List.of(),
                atLeast,
                compared);
    }

    /** Those of an indicator, or of both parts of a ratio; the later of two that tell the same period. */
    private List<Told> periods(Indicator indicator) {
        Ratio ratio = indicator.ratio();
        if (ratio == null) {
            return told(indicator.code());
        }
        Map<String, Told> periods = new HashMap<>();
        Stream.concat(told(ratio.of()).stream(), told(ratio.to()).stream())
                .forEach(each -> periods.merge(
                        each.period(),
                        each,
                        (one, other) -> one.rollup()
                                        .recordedAt()
                                        .isBefore(other.rollup().recordedAt())
                                ? other
                                : one));
        return periods.values().stream()
                .sorted(Comparator.comparing(Told::start).reversed())
                .toList();
    }

    /** Of a ratio the latest for which both parts are there, if there is one. */
    private static Told latest(Indicator indicator, Course course, List<Told> periods) {
        return periods.stream()
                .filter(each -> !indicator.isComputed()
                        || course.at(ReportingPeriod.parse(each.period())).standing() != Amount.Standing.MISSING)
                .findFirst()
                .orElse(periods.getFirst());
    }

    /** The period before; of moments, which follow each other at any distance, the one told before. */
    private static Amount before(Indicator indicator, Course course, Told latest, List<Told> periods) {
        int next = periods.indexOf(latest) + 1;
        return indicator.frequency() != ReportingPeriod.Frequency.INSTANT
                ? course.previous(ReportingPeriod.parse(latest.period()))
                : next < periods.size()
                        ? course.at(ReportingPeriod.parse(periods.get(next).period()))
                        : Amount.MISSING;
    }

    private Compared compared(
            Indicator indicator, Course course, ReportingPeriod period, Amount amount, Amount previous) {
        Integer residents = indicator.perResidents();
        return new Compared(
                indicator.targetFor(period).orElse(null),
                asked(indicator, Comparison.PREVIOUS, () -> previous),
                asked(indicator, Comparison.YEAR_AGO, () -> course.yearAgo(period)),
                asked(indicator, Comparison.MEAN_OF_4, () -> course.meanOfFourBefore(period)),
                asked(indicator, Comparison.EARLY_WARNING, () -> course.warningLine(period)),
                asked(indicator, Comparison.TO_DATE, () -> courses.toDate(indicator, period)),
                residents == null
                        ? Amount.MISSING
                        : Quotient.perResidents(amount, residents, population).amount(),
                courses.parts(indicator, period));
    }

    private static Amount asked(Indicator indicator, Comparison comparison, Supplier<Amount> amount) {
        return indicator.comparisons().contains(comparison) ? amount.get() : Amount.MISSING;
    }

    private static List<Point> series(Course course, Told latest, List<Told> periods) {
        return periods.stream()
                .filter(each -> !each.start().isAfter(latest.start()))
                .limit(POINTS)
                .flatMap(each -> point(each.period(), course).stream())
                .toList()
                .reversed();
    }

    /** What is hidden, or only known to be at least something, stands as a gap. */
    private static Optional<Point> point(String period, Course course) {
        Amount amount = course.at(ReportingPeriod.parse(period));
        return amount.standing() == Amount.Standing.MISSING
                ? Optional.empty()
                : Optional.of(new Point(period, amount.isTold() ? amount.value() : null));
    }

    /** @param parts of this indicator in its latest period; {@code names} by area, or by unit where others belong to it */
    List<AreaValue> areas(Indicator indicator, List<PartTold> parts, Map<String, String> names) {
        Publication publication = new Publication(indicator, false);
        List<AreaValue> areas = new ArrayList<>();
        for (PartTold each : parts) {
            String code = hasUnitsBelow ? each.unit() : each.area();
            BigDecimal value = publication.of(each.rollup()).value();
            if (value != null) {
                areas.add(new AreaValue(code, names.getOrDefault(code, code), value));
            }
        }
        areas.sort(Comparator.comparing(AreaValue::value).reversed().thenComparing(AreaValue::area));
        return areas;
    }

    private List<Told> told(String code) {
        return told.getOrDefault(code, List.of());
    }
}

package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.IndicatorBoard.AreaValue;
import vn.gioc.dashboard.board.IndicatorBoard.Point;
import vn.gioc.dashboard.board.IndicatorBoard.State;
import vn.gioc.dashboard.figure.IndicatorQueries.Value;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Indicator.Direction;

/** Makes of an indicator's values what is shown of it: combined over areas and units, small counts suppressed. */
final class IndicatorReading {
    private IndicatorReading() {}

    /** @param values of this indicator, newest period first */
    static IndicatorBoard of(Indicator indicator, List<Value> values, Map<String, String> areaNames, Instant now) {
        Map<Instant, List<Value>> periods =
                values.stream().collect(Collectors.groupingBy(Value::start, LinkedHashMap::new, Collectors.toList()));
        List<List<Value>> newestFirst = List.copyOf(periods.values());
        if (newestFirst.isEmpty()) {
            return new IndicatorBoard(indicator, null, null, null, false, null, true, State.NONE, List.of(), List.of());
        }
        List<Value> latest = newestFirst.get(0);
        boolean suppressed = withheld(indicator, latest);
        BigDecimal value = combined(indicator, latest);
        Instant receivedAt = latest.stream()
                .map(Value::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new IndicatorBoard(
                indicator,
                latest.get(0).period(),
                value,
                newestFirst.size() < 2 ? null : combined(indicator, newestFirst.get(1)),
                suppressed,
                receivedAt,
                receivedAt.plus(indicator.staleAfter()).isBefore(now),
                value == null ? State.NONE : state(indicator, value),
                series(indicator, newestFirst),
                areas(indicator, latest, areaNames));
    }

    /** Of several units null where one of them is hidden. */
    private static @Nullable BigDecimal combined(Indicator indicator, List<Value> values) {
        Value sum = withheld(indicator, values) ? null : combine(indicator, wholes(indicator, values));
        return sum == null ? null : sum.value();
    }

    private static boolean withheld(Indicator indicator, List<Value> values) {
        return indicator
                .suppression()
                .withholds(wholes(indicator, values).stream().map(Value::value).toList());
    }

    /** A unit's own value stands where the source sends one; else its areas are combined. */
    private static List<Value> wholes(Indicator indicator, List<Value> values) {
        List<Value> ofUnits = new ArrayList<>();
        values.stream()
                .collect(Collectors.groupingBy(Value::unit, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> whole(indicator, each))
                .filter(java.util.Objects::nonNull)
                .forEach(ofUnits::add);
        return ofUnits;
    }

    private static @Nullable Value whole(Indicator indicator, List<Value> ofUnit) {
        return ofUnit.stream()
                .filter(each -> each.area().isEmpty())
                .findFirst()
                .orElseGet(() -> combine(indicator, ofUnit));
    }

    private static @Nullable Value combine(Indicator indicator, List<Value> values) {
        if (values.size() < 2) {
            return values.isEmpty() ? null : values.get(0);
        }
        Value last =
                values.stream().max(Comparator.comparing(Value::occurredAt)).orElseThrow();
        BigDecimal sum = values.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (indicator.overAreas()) {
            case SUM -> with(last, sum);
            case MEAN -> with(last, sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64));
            case LAST -> last;
            // The catalog does not say yet of which two others.
            case RATIO -> null;
        };
    }

    private static Value with(Value like, BigDecimal value) {
        return new Value(
                like.indicator(),
                like.unit(),
                "",
                like.period(),
                like.start(),
                value,
                like.occurredAt(),
                like.recordedAt());
    }

    /** What is hidden stands as a gap. */
    private static List<Point> series(Indicator indicator, List<List<Value>> newestFirst) {
        List<Point> points = new ArrayList<>();
        for (int i = Math.min(30, newestFirst.size()) - 1; i >= 0; i--) {
            List<Value> period = newestFirst.get(i);
            BigDecimal value = combined(indicator, period);
            if (value != null || withheld(indicator, period)) {
                points.add(new Point(period.get(0).period(), value));
            }
        }
        return points;
    }

    private static List<AreaValue> areas(Indicator indicator, List<Value> latest, Map<String, String> names) {
        if (!indicator.suppression().showsAreas()) {
            return List.of();
        }
        return latest.stream()
                .filter(each -> !each.area().isEmpty())
                .sorted(Comparator.comparing(Value::value).reversed().thenComparing(Value::area))
                .map(each -> new AreaValue(each.area(), names.getOrDefault(each.area(), each.area()), each.value()))
                .toList();
    }

    private static State state(Indicator indicator, BigDecimal value) {
        BigDecimal bad = indicator.badFrom();
        BigDecimal watch = indicator.watchFrom();
        if (bad == null && watch == null) {
            return State.NONE;
        }
        if (bad != null && reached(indicator.good(), value, bad)) {
            return State.BAD;
        }
        return watch != null && reached(indicator.good(), value, watch) ? State.WATCH : State.GOOD;
    }

    /** For what should be high the thresholds are floors: at one, it is still good. */
    private static boolean reached(Direction good, BigDecimal value, BigDecimal threshold) {
        int against = value.compareTo(threshold);
        return good == Direction.DOWN ? against >= 0 : against < 0;
    }
}

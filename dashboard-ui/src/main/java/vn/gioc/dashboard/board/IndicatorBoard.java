package vn.gioc.dashboard.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Indicator;

/**
 * One indicator of a sector: its latest value and how it came there.
 *
 * @param period the period of the latest value; null where there is none yet
 * @param value null where there is none or it is suppressed
 * @param previous the value of the period before
 * @param suppressed the count is too small to be shown, or made of one that is
 * @param receivedAt when the centre received the latest value
 * @param stale received longer ago than the catalog allows
 * @param state how the value stands to target and thresholds
 * @param series the last values, oldest first, at most 30; one that is suppressed has none
 * @param areas the latest period by neighbourhood, of a city by ward, highest first; none where small counts are
 *     suppressed, and on a board none where they are not drawn
 * @param atLeast the value is a lower bound: of a unit below it the count is hidden
 * @param compared what the value is compared with
 */
public record IndicatorBoard(
        Indicator indicator,
        @Nullable String period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        boolean suppressed,
        @Nullable Instant receivedAt,
        boolean stale,
        State state,
        List<Point> series,
        List<AreaValue> areas,
        boolean atLeast,
        Compared compared) {
    /** NONE where nothing judges it. */
    public enum State {
        GOOD,
        WATCH,
        BAD,
        NONE
    }

    public record Point(String period, @Nullable BigDecimal value) {}

    public record AreaValue(String area, String name, BigDecimal value) {}

    public IndicatorBoard {
        series = List.copyOf(series);
        areas = List.copyOf(areas);
    }

    /** The worst first, what is too old before what misses its target or is good; of equals, the order they stand in. */
    public static List<IndicatorBoard> worstFirst(List<IndicatorBoard> indicators) {
        return indicators.stream()
                .sorted(Comparator.comparingInt(IndicatorBoard::rank))
                .toList();
    }

    /** Those of a sector that have a course to be drawn, the worst first: the first one's areas are drawn too. */
    public static Stream<IndicatorBoard> drawn(List<IndicatorBoard> ofSector) {
        return worstFirst(ofSector).stream().filter(each -> each.series().size() > 1);
    }

    public IndicatorBoard withAreas(List<AreaValue> known) {
        return new IndicatorBoard(
                indicator,
                period,
                value,
                previous,
                suppressed,
                receivedAt,
                stale,
                state,
                series,
                known,
                atLeast,
                compared);
    }

    /** Whether the target of the period is reached; empty without one, and where a lower bound can't tell. */
    public Optional<Boolean> reachesTarget() {
        BigDecimal target = compared.target();
        if (value == null || target == null) {
            return Optional.empty();
        }
        int above = value.compareTo(target);
        boolean reached = indicator.good() == Indicator.Direction.DOWN ? above <= 0 : above >= 0;
        boolean higherTells = reached == (indicator.good() == Indicator.Direction.UP);
        return atLeast && !higherTells ? Optional.empty() : Optional.of(reached);
    }

    /** What the value is beyond: a threshold, or the warning line where that alone calls for watching; null for neither. */
    public @Nullable BigDecimal limitBeyond() {
        BigDecimal watch = indicator.watchFrom();
        BigDecimal line = compared.warningLine().value();
        return switch (state) {
            case BAD -> indicator.badFrom();
            case WATCH -> isWithin(watch) ? line : watch;
            case GOOD, NONE -> null;
        };
    }

    private boolean isWithin(@Nullable BigDecimal watch) {
        return watch == null
                || value == null
                || indicator.good() == Indicator.Direction.UP && value.compareTo(watch) >= 0
                || indicator.good() == Indicator.Direction.DOWN && value.compareTo(watch) < 0;
    }

    private int rank() {
        if (stale) {
            return 2;
        }
        return switch (state) {
            case BAD -> 0;
            case WATCH -> 1;
            case GOOD, NONE -> reachesTarget().orElse(true) ? state == State.GOOD ? 4 : 5 : 3;
        };
    }
}

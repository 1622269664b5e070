package vn.gioc.dashboard.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.figure.Dimension;
import vn.gioc.dashboard.figure.PastQueries;
import vn.gioc.dashboard.figure.PastQueries.Line;
import vn.gioc.dashboard.figure.Question;
import vn.gioc.dashboard.figure.Snapshot;
import vn.gioc.dashboard.figure.SnapshotQueries;
import vn.gioc.domain.alert.Condition;
import vn.gioc.domain.alert.Levels;
import vn.gioc.domain.alert.Observation;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.domain.unit.Units;

/** Sees the figures of a unit as they are shown. What is stale or suppressed is not seen. */
@Component
class FigureWatch {
    private static final String INDICATORS = "indicators.";

    private final SnapshotQueries snapshots;
    private final PastQueries past;
    private final Units units;
    private final JdbcClient database;

    FigureWatch(SnapshotQueries snapshots, PastQueries past, Units units, JdbcClient database) {
        this.snapshots = snapshots;
        this.past = past;
        this.units = units;
        this.database = database;
    }

    /** @param standing the parts that have something pending or open: those no longer there count nothing */
    List<Seen> threshold(Condition.Threshold when, Snapshot snapshot, Set<String> standing) {
        Optional<Dimension> by = Optional.ofNullable(when.by()).flatMap(Dimension::ofWord);
        Figure figure = by.isEmpty() ? snapshot.figures().get(when.figure()) : split(when.figure(), by.get(), snapshot);
        Instant asOf = snapshot.asOf();
        if (figure == null || figure.stale() || asOf == null) {
            return List.of();
        }
        BigDecimal whole = figure.value();
        if (whole == null
                || board(when.figure(), snapshot)
                        .filter(board -> !isKnown(board, whole, when.levels()))
                        .isPresent()) {
            return List.of();
        }
        Map<String, BigDecimal> values = new TreeMap<>();
        if (by.isEmpty()) {
            values.put("", whole);
        } else {
            if (PastQueries.knows(when.figure())) {
                standing.forEach(part -> values.put(part, BigDecimal.ZERO));
            }
            figure.parts().stream()
                    .filter(part -> !part.key().isEmpty())
                    .forEach(part -> values.put(part.key(), part.value()));
        }
        List<Seen> seen = new ArrayList<>();
        values.forEach((part, value) -> seen.add(new Seen(
                when.figure(),
                part,
                new Observation(
                        value,
                        when.levels(),
                        asOf,
                        since(snapshot, when.figure(), by.orElse(null), part, when.levels(), value, asOf)))));
        return seen;
    }

    List<Seen> target(Condition.TargetMissed when, Snapshot snapshot) {
        return indicators(when.figure(), snapshot, board -> {
            String period = board.period();
            return period == null
                    ? Optional.empty()
                    : board.indicator()
                            .targetFor(ReportingPeriod.parse(period))
                            .map(target -> when.levels(target, board.indicator().good()));
        });
    }

    List<Seen> line(Condition.IndicatorLine when, Snapshot snapshot) {
        return indicators(when.figure(), snapshot, board -> {
            Indicator indicator = board.indicator();
            BigDecimal line = indicator.watchFrom() == null ? indicator.badFrom() : indicator.watchFrom();
            return line == null
                    ? Optional.empty()
                    : Optional.of(when.levels(line, indicator.badFrom(), indicator.good()));
        });
    }

    /** Where there is no line, or it rests on what is hidden, nothing is seen. */
    List<Seen> warning(Condition.WarningLine when, Snapshot snapshot) {
        return indicators(when.figure(), snapshot, board -> {
            Amount line = board.compared().warningLine();
            return line.isTold() ? Optional.ofNullable(line.value()).map(when::levels) : Optional.empty();
        });
    }

    private interface Judged {
        Optional<Levels> levels(IndicatorBoard board);
    }

    private List<Seen> indicators(String wanted, Snapshot snapshot, Judged judged) {
        List<Seen> seen = new ArrayList<>();
        for (IndicatorBoard board : snapshot.indicators()) {
            String name = INDICATORS + board.indicator().code();
            Figure figure = snapshot.figures().get(name);
            Instant asOf = snapshot.asOf();
            if ((wanted.equals(Condition.EVERY_INDICATOR) || wanted.equals(name))
                    && figure != null
                    && !figure.stale()
                    && asOf != null) {
                BigDecimal value = figure.value();
                if (value == null) {
                    continue;
                }
                judged.levels(board)
                        .filter(levels -> isKnown(board, value, levels))
                        .ifPresent(levels -> seen.add(new Seen(
                                name,
                                "",
                                new Observation(value, levels, asOf, () -> reported(snapshot, board, asOf)))));
            }
        }
        return seen;
    }

    /** A lower bound says something only where it is beyond the line already. */
    private static boolean isKnown(IndicatorBoard board, BigDecimal value, Levels levels) {
        return !board.atLeast() || levels.above() && levels.raised(value);
    }

    private static Optional<IndicatorBoard> board(String figure, Snapshot snapshot) {
        return snapshot.indicators().stream()
                .filter(board -> figure.equals(INDICATORS + board.indicator().code()))
                .findFirst();
    }

    private @Nullable Figure split(String name, Dimension by, Snapshot snapshot) {
        Question question = new Question(null, null, null, by);
        Instant now = snapshot.at();
        return name.startsWith(INDICATORS)
                ? snapshots
                        .indicatorFigures(
                                snapshot.indicators(), question, snapshot.jobs().live(now), snapshot.sources())
                        .get(name)
                : snapshots
                        .flowFigures(snapshot.unit(), question, snapshot.jobs(), snapshot.sources(), now)
                        .get(name);
    }

    private Supplier<Instant> since(
            Snapshot snapshot,
            String figure,
            @Nullable Dimension by,
            String part,
            Levels levels,
            BigDecimal value,
            Instant asOf) {
        if (figure.startsWith(INDICATORS)) {
            return () -> board(figure, snapshot)
                    .map(board -> reported(snapshot, board, asOf))
                    .orElse(asOf);
        }
        Line line = new Line(snapshot.unit(), figure, by, part);
        return () -> past.since(line, asOf, levels.raised(value) ? levels::raised : earlier -> !levels.raised(earlier));
    }

    /** The moment of the event that made the value what it is; of a ratio, the later one of its parts. */
    private Instant reported(Snapshot snapshot, IndicatorBoard board, Instant asOf) {
        String period = board.period();
        if (period == null) {
            return asOf;
        }
        Indicator.Ratio ratio = board.indicator().ratio();
        String[] sent = ratio == null ? new String[] {board.indicator().code()} : new String[] {ratio.of(), ratio.to()};
        return database.sql("""
            select max(occurred_at) from indicator_value
            where indicator = any (:sent) and unit = any (:units::text[]) and period = :period
              and period_start = :start\
            """)
                .param("sent", sent)
                .param("units", units.within(snapshot.unit().unit()).toArray(String[]::new))
                .param("period", period)
                .param("start", ReportingPeriod.parse(period).start().atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .filter(moment -> moment.isBefore(asOf))
                .orElse(asOf);
    }
}

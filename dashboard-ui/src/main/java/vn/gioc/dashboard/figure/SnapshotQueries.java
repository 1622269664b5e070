package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.figure.IndicatorQueries.PartTold;
import vn.gioc.dashboard.figure.IndicatorQueries.Told;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * Reads the figures of a unit. To be called inside one read-only REPEATABLE READ transaction, so that all figures are
 * of the same flush.
 */
@Component
public class SnapshotQueries {
    private final FlowQueries flows;
    private final JobQueries jobs;
    private final SourceQueries sources;
    private final IndicatorQueries indicators;
    private final KeptQueries kept;
    private final AlertQueries alerts;
    private final Units units;
    private final Catalogs catalogs;
    private final Clock clock;

    SnapshotQueries(
            FlowQueries flows,
            JobQueries jobs,
            SourceQueries sources,
            IndicatorQueries indicators,
            KeptQueries kept,
            AlertQueries alerts,
            Units units,
            Catalogs catalogs,
            Clock clock) {
        this.flows = flows;
        this.jobs = jobs;
        this.sources = sources;
        this.indicators = indicators;
        this.kept = kept;
        this.alerts = alerts;
        this.units = units;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /** The same over other tables, with another clock and other versions of what is in force. */
    SnapshotQueries over(JdbcClient database, Catalog inForce, WorkingCalendar calendar, Clock at) {
        return new SnapshotQueries(
                new FlowQueries(database),
                new JobQueries(database),
                new SourceQueries(database, units, calendar),
                new IndicatorQueries(database, () -> inForce),
                new KeptQueries(database),
                new AlertQueries(database),
                units,
                () -> inForce,
                at);
    }

    /**
     * @throws NotCommittedYet for a moment later than what is committed
     * @throws NoLongerKept for a moment inside an hour whose minutes have been dropped
     */
    public Snapshot read(Unit unit, Question question) {
        Instant now = clock.instant();
        JobState state = jobs.state();
        NotCommittedYet.check(question, state);
        kept.check(units.within(unit.unit()), question.windows(now));
        List<SourceQueries.Heard> heard = sources.heard(units.within(unit.unit()));
        List<SourceState> states = sources.states(heard, now);
        Map<String, Figure> figures = new HashMap<>(flowFigures(unit, question, state, states, now));
        List<IndicatorBoard> boards = indicators(unit, question, now);
        figures.putAll(indicatorFigures(boards, question, state.live(now), states));
        Instant at = question.at() == null ? now : question.at();
        return new Snapshot(unit, at, asOf(question, state), state, figures, boards, states);
    }

    /** Those that are sums of flows: cheap enough for every tick. */
    public Map<String, Figure> flowFigures(
            Unit unit, Question question, JobState state, List<SourceState> states, Instant now) {
        Map<String, Figure> figures = new HashMap<>();
        for (Subject subject : Subject.values()) {
            Freshness freshness =
                    Freshness.of(asOf(question, state), state.live(now), sources.feeding(subject.word(), states));
            figures.putAll(flowFigures(unit, subject, question, freshness, now));
        }
        figures.put(AlertQueries.OPEN, alertsOpen(unit, question, state, now));
        return figures;
    }

    /** How many alerts are open; not divided by anything. */
    public Figure alertsOpen(Unit unit, Question question, JobState state, Instant now) {
        BigDecimal count = alerts.open(units.within(unit.unit()), question.end(), now);
        List<Figure.Part> parts = question.by() == null ? List.of() : List.of(new Figure.Part("", "Chưa rõ", count));
        return new Figure(count, asOf(question, state), !state.live(now), null, parts);
    }

    /** The figures of one subject with their parts, without a word on how fresh they are. */
    public Map<String, Figure> split(Unit unit, Subject subject, Dimension by, JobState state, Instant now) {
        return flowFigures(
                unit, subject, new Question(null, null, null, by), new Freshness(state.asOf(), false, null), now);
    }

    private Map<String, Figure> flowFigures(
            Unit unit, Subject subject, Question question, Freshness freshness, Instant now) {
        Dimension by = question.by();
        return FlowFigures.of(
                flows.sum(subject, units.within(unit.unit()), question.windows(now), by),
                question.from() != null,
                by == null ? null : PartNames.of(by, catalogs.current(), unit),
                freshness);
    }

    /** The same figures, as fresh as they are by now. */
    public Map<String, Figure> freshened(
            Map<String, Figure> figures,
            List<IndicatorBoard> indicators,
            JobState state,
            boolean live,
            List<SourceState> states) {
        Map<String, Figure> freshened = new HashMap<>(figures);
        for (Subject subject : Subject.values()) {
            Freshness freshness = Freshness.of(state.asOf(), live, sources.feeding(subject.word(), states));
            String prefix = subject.word() + ".";
            freshened.replaceAll((name, figure) ->
                    name.startsWith(prefix) ? freshness.figure(figure.value(), figure.parts()) : figure);
        }
        freshened.computeIfPresent(
                AlertQueries.OPEN,
                (name, figure) -> new Figure(figure.value(), state.asOf(), !live, null, figure.parts()));
        freshened.putAll(indicatorFigures(indicators, Question.LIVE, live, states));
        return freshened;
    }

    /** Each with its areas, of a city its wards. */
    public List<IndicatorBoard> indicators(Unit unit, Question question, Instant now) {
        return indicators(unit, question, now, all -> all);
    }

    /** As screens draw them: of each sector only that one with its areas whose areas its scene draws. */
    public List<IndicatorBoard> drawn(Unit unit, Question question, Instant now) {
        return indicators(
                unit,
                question,
                now,
                all -> all.stream()
                        .collect(Collectors.groupingBy(each -> each.indicator().sector()))
                        .values()
                        .stream()
                        .flatMap(ofSector -> IndicatorBoard.drawn(ofSector).limit(1))
                        .toList());
    }

    private List<IndicatorBoard> indicators(
            Unit unit, Question question, Instant now, UnaryOperator<List<IndicatorBoard>> divided) {
        List<String> below = units.within(unit.unit()).stream()
                .filter(each -> !each.equals(unit.unit()))
                .toList();
        boolean hasUnitsBelow = !below.isEmpty();
        List<Indicator> listed = catalogs.current().indicators();
        List<Told> course = indicators.course(unit.unit(), hasUnitsBelow, question.end());
        IndicatorReading reading = new IndicatorReading(
                listed,
                course,
                hasUnitsBelow ? shownBelow(below, listed, course, question) : Map.of(),
                hasUnitsBelow,
                unit.population(),
                now);
        List<IndicatorBoard> boards = listed.stream().map(reading::board).toList();
        Map<String, List<PartTold>> parts = indicators
                .parts(
                        hasUnitsBelow ? below : List.of(unit.unit()),
                        !hasUnitsBelow,
                        reading.divisible(divided.apply(boards).stream()
                                .map(IndicatorBoard::indicator)
                                .toList()),
                        question.end())
                .stream()
                .collect(Collectors.groupingBy(PartTold::indicator));
        Map<String, String> names = new HashMap<>();
        unit.areas().forEach(area -> names.put(area.code(), area.names().vi()));
        units.units().stream()
                .filter(each -> unit.unit().equals(each.parent()))
                .forEach(each -> names.put(each.unit(), each.names().vi()));
        return boards.stream()
                .map(each -> each.withAreas(reading.areas(
                        each.indicator(), parts.getOrDefault(each.indicator().code(), List.of()), names)))
                .toList();
    }

    private Map<String, Amount> shownBelow(
            List<String> below, List<Indicator> listed, List<Told> course, Question question) {
        ShownBelow asked = ShownBelow.of(listed, course);
        List<String> leaves =
                below.stream().filter(each -> units.within(each).size() == 1).toList();
        return asked.isEmpty()
                ? Map.of()
                : asked.amounts(indicators.parts(leaves, false, asked.starts(), question.end()));
    }

    /** The figures that are indicators: {@code indicators.<code>}. */
    public Map<String, Figure> indicatorFigures(
            List<IndicatorBoard> boards, Question question, boolean live, List<SourceState> states) {
        Map<String, Figure> figures = new HashMap<>();
        for (IndicatorBoard board : boards) {
            List<SourceState> feeding =
                    sources.feeding(board.indicator().sector().name(), states);
            figures.put(
                    "indicators." + board.indicator().code(),
                    new Figure(
                            board.value(),
                            board.receivedAt(),
                            board.stale() || !live,
                            feeding.size() == 1 ? feeding.get(0).source() : null,
                            IndicatorParts.of(board, question.by())));
        }
        return figures;
    }

    private static @Nullable Instant asOf(Question question, JobState state) {
        Instant end = question.end();
        return end == null || (state.asOf() != null && state.asOf().isBefore(end)) ? state.asOf() : end;
    }
}

package vn.gioc.dashboard.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.alert.AlertNames;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.Replayed;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.feed.SceneQueries.Scenes;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.PastTables;
import vn.gioc.dashboard.figure.PastTables.Reached;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.dashboard.figure.Question;
import vn.gioc.dashboard.figure.SnapshotQueries;
import vn.gioc.dashboard.figure.SourceQueries;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Reads the board of a past moment: by the queries of the live one, over the tables up to that moment, at its hour. */
@Component
class ReplayQueries implements ReplayBoards {
    /** Each holds a connection while it reads; the live boards need theirs. */
    private static final int AT_ONCE = 2;

    private final PastTables past;
    private final JobQueries jobs;
    private final SnapshotQueries snapshots;
    private final SceneQueries scenes;
    private final SourceQueries sources;
    private final AlertNames alerts;
    private final Units units;
    private final JdbcClient database;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ReplayQueries(
            PastTables past,
            JobQueries jobs,
            SnapshotQueries snapshots,
            SceneQueries scenes,
            SourceQueries sources,
            AlertNames alerts,
            Units units,
            JdbcClient database) {
        this.past = past;
        this.jobs = jobs;
        this.snapshots = snapshots;
        this.scenes = scenes;
        this.sources = sources;
        this.alerts = alerts;
        this.units = units;
        this.database = database;
    }

    @Override
    public Span span(Unit unit) {
        return past.span(units.within(unit.unit()));
    }

    @Override
    public Board at(Unit unit, Instant moment) {
        places.acquireUninterruptibly();
        try {
            return past.upTo(units.within(unit.unit()), moment, reached -> board(unit, reached));
        } finally {
            places.release();
        }
    }

    private Board board(Unit unit, Reached reached) {
        Instant at = reached.moment();
        JobState then = jobs.state();
        List<SourceState> states = sources.states(sources.heard(units.within(unit.unit())), at);
        boolean alertsKnown = database.sql("select exists (select from alert)")
                .query(Boolean.class)
                .single();
        Question minute = new Question(at.minus(Duration.ofMinutes(1)), null, null, null);
        List<IndicatorBoard> indicators = snapshots.drawn(unit, minute, at).stream()
                .map(each -> heardBy(each, at))
                .toList();
        Map<String, Figure> figures = new HashMap<>(snapshots.flowFigures(unit, Question.LIVE, then, states, at));
        figures.putAll(snapshots.indicatorFigures(indicators, Question.LIVE, true, states));
        if (!alertsKnown) {
            figures.computeIfPresent(
                    "alerts.open", (name, count) -> new Figure(null, count.asOf(), false, null, List.of()));
        }
        Scenes drawn = scenes.by(Clock.fixed(at, ZoneOffset.UTC)).read(unit, then, figures, at);
        return new Board(
                unit,
                at,
                at,
                then.epoch(),
                then.seq(),
                true,
                figures,
                List.of(),
                drawn.dossiers(),
                drawn.reports(),
                drawn.interactions(),
                drawn.office(),
                drawn.week(),
                drawn.peers(),
                indicators,
                alertsKnown ? alerts.open(unit.unit()) : List.of(),
                new Board.Beat(List.of()),
                new Replayed(alertsKnown, reached.byHour()));
    }

    /** A period that was over may have been told later: then nobody had heard of it yet, and no time is said. */
    private static IndicatorBoard heardBy(IndicatorBoard each, Instant at) {
        if (each.receivedAt() == null || !each.receivedAt().isAfter(at)) {
            return each;
        }
        return new IndicatorBoard(
                each.indicator(),
                each.period(),
                each.value(),
                each.previous(),
                each.suppressed(),
                null,
                each.stale(),
                each.state(),
                each.series(),
                each.areas(),
                each.atLeast(),
                each.compared());
    }
}

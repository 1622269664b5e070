package vn.gioc.dashboard.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.alert.AlertNames;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.feed.SceneQueries.Scenes;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.Question;
import vn.gioc.dashboard.figure.SnapshotQueries;
import vn.gioc.dashboard.figure.SourceQueries;
import vn.gioc.dashboard.figure.SourceQueries.Heard;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Reads the board of a unit: the figures at every flush, the dear rest at most once a second, all of it each minute. */
@Component
class BoardQueries {
    private static final Duration SCENES_AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final Duration ALL_AT_LEAST_EVERY = Duration.ofMinutes(1);

    private final SnapshotQueries snapshots;
    private final SceneQueries scenes;
    private final SourceQueries sources;
    private final AlertNames alerts;
    private final Units units;

    BoardQueries(
            SnapshotQueries snapshots, SceneQueries scenes, SourceQueries sources, AlertNames alerts, Units units) {
        this.snapshots = snapshots;
        this.scenes = scenes;
        this.sources = sources;
        this.alerts = alerts;
        this.units = units;
    }

    /**
     * Inside the transaction that {@code jobs} was read in.
     *
     * @param last what was read before; null the first time
     */
    Reading read(Unit unit, JobState jobs, Pulse pulse, @Nullable Reading last, Instant now) {
        List<Heard> heard = sources.heard(units.within(unit.unit()));
        List<Long> beat = pulse.beat(heard.stream().mapToLong(Heard::events).sum(), now);
        boolean fresh =
                last != null && !expired(last.figuresAt(), now) && last.jobs().sameFlush(jobs);
        boolean scenesStand = last != null
                && !expired(last.scenesAt(), now)
                && (last.scenesOf().sameFlush(jobs)
                        || now.isBefore(last.scenesAt().plus(SCENES_AT_MOST_EVERY)));
        Map<String, Figure> figures = fresh && last != null
                ? last.figures()
                : snapshots.flowFigures(unit, Question.LIVE, jobs, List.of(), now);
        if (fresh) {
            figures = new HashMap<>(figures);
            figures.put("alerts.open", snapshots.alertsOpen(unit, Question.LIVE, jobs, now));
        }
        Instant figuresAt = fresh && last != null ? last.figuresAt() : now;
        // What people do with alerts is no flush: they are read each time.
        List<NamedAlert> open = alerts.open(unit.unit());
        if (scenesStand && last != null) {
            return new Reading(
                    unit,
                    jobs,
                    heard,
                    figures,
                    figuresAt,
                    last.indicators(),
                    last.scenes(),
                    open,
                    last.scenesOf(),
                    last.scenesAt(),
                    beat);
        }
        List<IndicatorBoard> indicators = snapshots.drawn(unit, Question.LIVE, now);
        Scenes drawn = scenes.read(unit, jobs, figures, now);
        return new Reading(unit, jobs, heard, figures, figuresAt, indicators, drawn, open, jobs, now, beat);
    }

    /** @param reachable false while the database can't be read: then nothing on the board may look live */
    Board board(Reading reading, boolean reachable, Instant now) {
        boolean live = reachable && reading.jobs().live(now);
        List<SourceState> states = sources.states(reading.heard(), now);
        return new Board(
                reading.unit(),
                now,
                reading.jobs().asOf(),
                reading.jobs().epoch(),
                reading.jobs().seq(),
                live,
                snapshots.freshened(reading.figures(), reading.indicators(), reading.jobs(), live, states),
                states,
                reading.scenes().dossiers(),
                reading.scenes().reports(),
                reading.scenes().interactions(),
                reading.scenes().office(),
                reading.scenes().week(),
                reading.scenes().peers(),
                reading.indicators(),
                reading.alerts(),
                new Board.Beat(reading.pulse()),
                null);
    }

    /** A minute has gone, or a new day has begun and "today" is another. */
    private static boolean expired(Instant readAt, Instant now) {
        return !now.isBefore(readAt.plus(ALL_AT_LEAST_EVERY))
                || !Zone.dateOf(readAt).equals(Zone.dateOf(now));
    }
}

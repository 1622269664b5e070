package vn.gioc.dashboard.watch;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.access.Walls;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.figure.Snapshot;
import vn.gioc.domain.alert.Condition;
import vn.gioc.domain.alert.Levels;
import vn.gioc.domain.alert.Observation;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Sees the centre itself: its sources, its screens and its recounts. Silences are in minutes. */
@Component
class CentreWatch {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final Walls walls;
    private final Units units;
    private final WorkingCalendar calendar;
    private final JdbcClient database;

    CentreWatch(Walls walls, Units units, WorkingCalendar calendar, JdbcClient database) {
        this.walls = walls;
        this.units = units;
        this.calendar = calendar;
        this.database = database;
    }

    /** What was never heard is not expected yet. */
    List<Seen> sources(Condition.SourceSilent when, Snapshot snapshot) {
        Instant now = snapshot.at();
        List<Seen> seen = new ArrayList<>();
        for (SourceState each : snapshot.sources()) {
            Instant heard = each.lastReceivedAt();
            if (heard != null && (when.sources().isEmpty() || when.sources().contains(each.source()))) {
                Duration rhythm = units.sources().stream()
                        .filter(source -> source.source().equals(each.source()))
                        .findFirst()
                        .map(source -> source.silence())
                        .orElse(Duration.ofHours(8));
                Levels levels = new Levels(
                        true, false, BigDecimal.valueOf(rhythm.toMinutes()).max(BigDecimal.ONE), NONE, null);
                BigDecimal value = each.stale() ? minutes(heard, now).max(levels.raise()) : NONE;
                seen.add(new Seen(
                        Condition.SOURCE_SILENCE,
                        each.source(),
                        new Observation(value, levels, now, () -> staleSince(each, heard, now))));
            }
        }
        return seen;
    }

    /** @param watchingSince before this server has watched for as long as a screen may be silent, none is down */
    List<Seen> screens(Condition.ScreenDown when, Unit unit, Set<String> standing, Instant watchingSince, Instant now) {
        Levels levels =
                new Levels(true, false, BigDecimal.valueOf(when.silence().toMinutes()), NONE, null);
        if (now.isBefore(watchingSince.plus(when.silence()))) {
            return List.of();
        }
        List<Seen> seen = new ArrayList<>();
        List<String> there = new ArrayList<>();
        for (Walls.Wall wall : walls.list()) {
            Instant last = wall.lastSeenAt();
            if (unit.unit().equals(wall.unit()) && last != null) {
                there.add(wall.id().toString());
                boolean silent = wall.isSilent(when.silence(), now);
                Instant since = silent ? last.plus(when.silence()) : last;
                seen.add(new Seen(
                        Condition.SCREEN_SILENCE,
                        wall.id().toString(),
                        new Observation(silent ? minutes(last, now) : NONE, levels, now, () -> since)));
            }
        }
        standing.stream()
                .filter(part -> !there.contains(part))
                .forEach(part -> seen.add(
                        new Seen(Condition.SCREEN_SILENCE, part, new Observation(NONE, levels, now, () -> now))));
        return seen;
    }

    /** The most that a recount found which no later one, of at least the same time, has counted again. */
    List<Seen> differing(Unit unit, Instant now) {
        Levels levels = new Levels(true, false, BigDecimal.ONE, NONE, null);
        Observation none = new Observation(NONE, levels, now, () -> now);
        return List.of(new Seen(
                Condition.DIFFERENCES,
                "",
                database.sql("""
                        select found.differing, found.as_of from reconciliation found
                        where found.unit = ? and found.differing > 0 and not exists (
                          select from reconciliation later
                          where later.unit = found.unit and later.started_at > found.started_at
                            and coalesce(later.from_at, '-infinity') <= coalesce(found.from_at, '-infinity')
                            and later.to_at >= found.to_at)
                        order by found.differing desc, found.started_at limit 1""")
                        .param(unit.unit())
                        .query((row, n) -> {
                            Instant asOf = Objects.requireNonNull(row.getObject("as_of", OffsetDateTime.class))
                                    .toInstant();
                            return new Observation(
                                    BigDecimal.valueOf(row.getInt("differing")), levels, now, () -> asOf);
                        })
                        .optional()
                        .orElse(none)));
    }

    private Instant staleSince(SourceState state, Instant heard, Instant now) {
        return state.stale()
                ? units.sources().stream()
                        .filter(source -> source.source().equals(state.source()))
                        .findFirst()
                        .flatMap(source -> source.staleSince(heard, now, calendar))
                        .orElse(heard)
                : heard;
    }

    private static BigDecimal minutes(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toMinutes());
    }
}

package vn.gioc.dashboard.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Source;
import vn.gioc.domain.unit.Units;

/** Reads when each source was last heard, and judges it by its rhythm. */
@Component
public class SourceQueries {
    private static final Duration RHYTHM_OF_UNLISTED = Duration.ofHours(8);

    private final JdbcClient database;
    private final Units units;
    private final WorkingCalendar calendar;

    SourceQueries(JdbcClient database, Units units, WorkingCalendar calendar) {
        this.database = database;
        this.units = units;
        this.calendar = calendar;
    }

    /** What was heard of one source by one unit. */
    public record Heard(String unit, String source, Instant lastReceivedAt, Instant lastEventAt, long events) {}

    public List<Heard> heard(List<String> within) {
        return database.sql("""
                        select unit, source, last_received_at, last_event_at, events
                        from source_freshness
                        where unit = any (:units::text[])
                        order by source, unit""")
                .param("units", within.toArray(String[]::new))
                .query((row, n) -> new Heard(
                        row.getString("unit"),
                        row.getString("source"),
                        java.util.Objects.requireNonNull(JobQueries.moment(row, "last_received_at")),
                        java.util.Objects.requireNonNull(JobQueries.moment(row, "last_event_at")),
                        row.getLong("events")))
                .list();
    }

    /**
     * The listed sources, heard or not, then those heard that nobody listed: they are expected to send something each
     * eight working hours. Of several units, a source is stale where one of them has not heard from it.
     */
    public List<SourceState> states(List<Heard> heard, Instant now) {
        Map<String, SourceState> states = new LinkedHashMap<>();
        for (Source source : units.sources()) {
            states.put(source.source(), new SourceState(source.source(), source.names(), null, null, true));
        }
        for (Heard each : heard) {
            boolean stale = rhythm(each.source()).isStale(each.lastReceivedAt(), now, calendar);
            SourceState before = states.get(each.source());
            boolean othersStale = before != null && before.lastReceivedAt() != null && before.stale();
            states.put(
                    each.source(),
                    new SourceState(
                            each.source(),
                            rhythm(each.source()).names(),
                            later(before == null ? null : before.lastReceivedAt(), each.lastReceivedAt()),
                            later(before == null ? null : before.lastEventAt(), each.lastEventAt()),
                            stale || othersStale));
        }
        return List.copyOf(states.values());
    }

    /**
     * The sources that what is called {@code fed} rests on: those listed for it and heard; where none was, those heard
     * that nobody listed, since they may have sent it.
     */
    public List<SourceState> feeding(String fed, List<SourceState> states) {
        List<SourceState> listed = new ArrayList<>();
        List<SourceState> unlisted = new ArrayList<>();
        for (SourceState state : states) {
            Source source = listed(state.source());
            if (state.lastReceivedAt() != null && source == null) {
                unlisted.add(state);
            } else if (state.lastReceivedAt() != null
                    && source != null
                    && source.feeds().contains(fed)) {
                listed.add(state);
            }
        }
        return listed.isEmpty() ? unlisted : listed;
    }

    private Source rhythm(String name) {
        Source source = listed(name);
        return source == null ? new Source(name, new Names(name, name), List.of(), RHYTHM_OF_UNLISTED, false) : source;
    }

    private @Nullable Source listed(String name) {
        return units.sources().stream()
                .filter(each -> each.source().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}

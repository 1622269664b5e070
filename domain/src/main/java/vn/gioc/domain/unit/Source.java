package vn.gioc.domain.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;

/**
 * A system that sends events, by the {@code source} of its CloudEvents, and how often it is expected to.
 *
 * @param feeds the figures that rest on it: {@code dossiers}, {@code reports}, {@code interactions}, or the code of a
 *     sector such as {@code HEALTH}
 * @param silence the longest silence that is no reason to doubt it
 * @param always true where it sends around the clock; false where only working time counts
 */
public record Source(String source, Names names, List<String> feeds, Duration silence, boolean always) {
    /**
     * Whether it has been silent for too long at {@code now}. Only the time in which it is expected to send counts, so
     * that a weekend does not turn it stale.
     */
    public boolean isStale(@Nullable Instant lastReceivedAt, Instant now, WorkingCalendar calendar) {
        return lastReceivedAt == null
                || staleSince(lastReceivedAt, now, calendar).isPresent();
    }

    /** When the silence that began at {@code lastReceivedAt} had lasted too long; empty where it has not by {@code now}. */
    public Optional<Instant> staleSince(Instant lastReceivedAt, Instant now, WorkingCalendar calendar) {
        Duration left = silence;
        if (always) {
            return before(lastReceivedAt.plus(silence), now);
        }
        LocalDate last = Zone.dateOf(now);
        for (LocalDate day = Zone.dateOf(lastReceivedAt); !day.isAfter(last); day = day.plusDays(1)) {
            for (WorkingCalendar.Session session : calendar.sessions(day)) {
                Instant start = later(lastReceivedAt, at(day, session.start()));
                Instant end = at(day, session.end());
                if (start.isBefore(end)) {
                    Duration open = Duration.between(start, end);
                    if (open.compareTo(left) > 0) {
                        return before(start.plus(left), now);
                    }
                    left = left.minus(open);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> before(Instant moment, Instant now) {
        return moment.isBefore(now) ? Optional.of(moment) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }
}

package vn.gioc.domain.unit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
        if (lastReceivedAt == null) {
            return true;
        }
        if (always || Duration.between(lastReceivedAt, now).compareTo(silence) <= 0) {
            return Duration.between(lastReceivedAt, now).compareTo(silence) > 0;
        }
        return expectedTime(lastReceivedAt, now, calendar).compareTo(silence) > 0;
    }

    private Duration expectedTime(Instant from, Instant to, WorkingCalendar calendar) {
        Duration sum = Duration.ZERO;
        LocalDate last = Zone.dateOf(to);
        for (LocalDate day = Zone.dateOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (WorkingCalendar.Session session : calendar.sessions(day)) {
                sum = sum.plus(overlap(from, to, at(day, session.start()), at(day, session.end())));
            }
            if (sum.compareTo(silence) > 0) {
                return sum;
            }
        }
        return sum;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }

    private static Duration overlap(Instant from, Instant to, Instant start, Instant end) {
        Instant latest = from.isAfter(start) ? from : start;
        Instant earliest = to.isBefore(end) ? to : end;
        return latest.isBefore(earliest) ? Duration.between(latest, earliest) : Duration.ZERO;
    }
}

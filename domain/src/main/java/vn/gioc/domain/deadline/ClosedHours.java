package vn.gioc.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.WorkingCalendar.Session;
import vn.gioc.domain.figure.Zone;

/**
 * A stretch in which an office's counter is shut for the day or longer: a night, a weekend, a holiday. The break at noon
 * is none.
 *
 * @param since the end of the last session
 * @param until the beginning of the next one
 */
public record ClosedHours(Instant since, Instant until) {
    /** No holiday is longer; a calendar without any session ends the search. */
    private static final int LONGEST_DAYS = 60;

    public ClosedHours {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("closed until before since");
        }
    }

    /** Empty while the counter is open or at its noon break, and where the calendar knows no sessions. */
    public static Optional<ClosedHours> at(WorkingCalendar calendar, Instant now) {
        Instant since = null;
        Instant until = null;
        LocalDate today = Zone.dateOf(now);
        for (int days = 0; days <= LONGEST_DAYS && since == null; days++) {
            since = bound(calendar, today.minusDays(days), now, false);
        }
        for (int days = 0; days <= LONGEST_DAYS && until == null; days++) {
            until = bound(calendar, today.plusDays(days), now, true);
        }
        boolean sameDay = since != null && until != null && Zone.dateOf(since).equals(Zone.dateOf(until));
        return since == null || until == null || sameDay || isWorking(calendar, today, now)
                ? Optional.empty()
                : Optional.of(new ClosedHours(since, until));
    }

    /** The first opening of a day if it lies ahead, or its last closing if it lies behind. */
    private static @Nullable Instant bound(WorkingCalendar calendar, LocalDate day, Instant now, boolean opening) {
        List<Session> sessions = calendar.sessions(day);
        if (sessions.isEmpty()) {
            return null;
        }
        Instant at = at(day, opening ? first(sessions) : last(sessions));
        return opening == at.isAfter(now) ? at : null;
    }

    /** Between the first opening and the last closing of today. */
    private static boolean isWorking(WorkingCalendar calendar, LocalDate today, Instant now) {
        List<Session> sessions = calendar.sessions(today);
        return !sessions.isEmpty()
                && !now.isBefore(at(today, first(sessions)))
                && now.isBefore(at(today, last(sessions)));
    }

    private static LocalTime first(List<Session> sessions) {
        return sessions.stream().map(Session::start).min(LocalTime::compareTo).orElseThrow();
    }

    private static LocalTime last(List<Session> sessions) {
        return sessions.stream().map(Session::end).max(LocalTime::compareTo).orElseThrow();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }
}

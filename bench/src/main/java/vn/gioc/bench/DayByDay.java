package vn.gioc.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;

/** Counts due dates as one would by hand: from day to day and session to session. */
final class DayByDay {
    private final WorkingCalendar calendar;

    DayByDay(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Instant due(Instant received, Limit limit) {
        Instant effective = effective(received);
        return limit.counting() == Limit.Counting.WORKING_DAYS
                ? days(effective, limit.amount())
                : hours(effective, Duration.ofHours(limit.amount()));
    }

    private Instant effective(Instant received) {
        for (LocalDate day = Zone.dateOf(received); ; day = day.plusDays(1)) {
            for (WorkingCalendar.Session session : sessions(day)) {
                if (received.isBefore(at(day, session.end()))) {
                    Instant start = at(day, session.start());
                    return received.isAfter(start) ? received : start;
                }
            }
        }
    }

    private Instant days(Instant effective, int limit) {
        LocalDate day = Zone.dateOf(effective);
        for (int missing = limit; missing > 0; ) {
            day = day.plusDays(1);
            missing -= sessions(day).isEmpty() ? 0 : 1;
        }
        return at(day, sessions(day).getLast().end());
    }

    private Instant hours(Instant effective, Duration limit) {
        Duration missing = limit;
        for (LocalDate day = Zone.dateOf(effective); ; day = day.plusDays(1)) {
            for (WorkingCalendar.Session session : sessions(day)) {
                Instant start = at(day, session.start()).isAfter(effective) ? at(day, session.start()) : effective;
                Instant end = at(day, session.end());
                if (start.isBefore(end)) {
                    Duration here = Duration.between(start, end);
                    if (here.compareTo(missing) >= 0) {
                        return start.plus(missing);
                    }
                    missing = missing.minus(here);
                }
            }
        }
    }

    private List<WorkingCalendar.Session> sessions(LocalDate day) {
        return calendar.allSessions(day);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }
}

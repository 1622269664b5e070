package vn.gioc.standalone.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;

/**
 * The hours in which an office gets something done. It counts dues as a simple source system does: the centre's own
 * rule is another matter.
 */
final class OfficeTime {
    static final Duration DAY = Duration.ofHours(8);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final WorkingCalendar calendar;

    OfficeTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** The first moment from {@code moment} on at which somebody is at work. */
    Instant open(Instant moment) {
        LocalDate day = Zone.dateOf(moment);
        while (true) {
            for (WorkingCalendar.Session session : calendar.sessions(day)) {
                Instant start = at(day, session.start());
                if (moment.isBefore(at(day, session.end()))) {
                    return moment.isBefore(start) ? start : moment;
                }
            }
            day = day.plusDays(1);
        }
    }

    /** When {@code work} is done that is begun at {@code moment}. */
    Instant after(Instant moment, Duration work) {
        Instant from = open(moment);
        Duration left = work;
        LocalDate day = Zone.dateOf(from);
        while (true) {
            for (WorkingCalendar.Session session : calendar.sessions(day)) {
                Instant end = at(day, session.end());
                Instant start = at(day, session.start());
                Instant begin = from.isAfter(start) ? from : start;
                if (begin.isBefore(end)) {
                    Duration here = Duration.between(begin, end);
                    if (left.compareTo(here) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(here);
                }
            }
            day = day.plusDays(1);
        }
    }

    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = Zone.dateOf(from); !day.isAfter(Zone.dateOf(to)); day = day.plusDays(1)) {
            for (WorkingCalendar.Session session : calendar.sessions(day)) {
                Instant start = at(day, session.start());
                Instant end = at(day, session.end());
                Instant begin = from.isAfter(start) ? from : start;
                Instant stop = to.isBefore(end) ? to : end;
                if (begin.isBefore(stop)) {
                    sum = sum.plus(Duration.between(begin, stop));
                }
            }
        }
        return sum;
    }

    Instant due(Instant received, Limit limit) {
        return limit.counting() == Limit.Counting.WORKING_HOURS
                ? after(received, Duration.ofHours(limit.amount()))
                : closing(Zone.dateOf(open(received)), limit.amount());
    }

    /** The due moment moved by the full working days that were waited. */
    Instant moved(Instant due, Duration waited) {
        return closing(Zone.dateOf(due), (int) waited.dividedBy(DAY));
    }

    /** The first working morning after the day of {@code moment}. */
    Instant nextMorning(Instant moment) {
        return open(Zone.startOf(Zone.dateOf(moment).plusDays(1)));
    }

    private Instant closing(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int i = 0; i < workingDays; i++) {
            last = calendar.workingDayAfter(last);
        }
        return at(last, CLOSING);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }
}

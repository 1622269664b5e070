package vn.gioc.standalone.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** A session of one day. */
    private record Span(Instant start, Instant end) {}

    private final WorkingCalendar calendar;
    private final Map<LocalDate, List<Span>> spans = new ConcurrentHashMap<>();

    OfficeTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first moment from {@code moment} on at which somebody is at work. */
    Instant open(Instant moment) {
        LocalDate day = Zone.dateOf(moment);
        while (true) {
            for (Span span : spans(day)) {
                if (moment.isBefore(span.end())) {
                    return moment.isBefore(span.start()) ? span.start() : moment;
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
            for (Span span : spans(day)) {
                Instant begin = later(from, span.start());
                if (begin.isBefore(span.end())) {
                    Duration here = Duration.between(begin, span.end());
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
            for (Span span : spans(day)) {
                Instant begin = later(from, span.start());
                Instant stop = to.isBefore(span.end()) ? to : span.end();
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

    private List<Span> spans(LocalDate day) {
        return spans.computeIfAbsent(
                day,
                any -> calendar.sessions(day).stream()
                        .map(session -> new Span(at(day, session.start()), at(day, session.end())))
                        .toList());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }
}

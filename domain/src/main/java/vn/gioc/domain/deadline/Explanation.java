package vn.gioc.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.gioc.domain.figure.Zone;

/** Counts a deadline again, slowly, day by day and session by session, and says what it does. */
final class Explanation {
    private final Deadline deadline;
    private final WorkingCalendar calendar;
    private final List<DueStep> steps = new ArrayList<>();

    Explanation(Deadline deadline) {
        this.deadline = deadline;
        this.calendar = deadline.calendar();
    }

    List<DueStep> steps() {
        steps.add(new DueStep.CountedOn(calendar.versions()));
        Instant effective = received();
        Duration paused = pauses();
        Instant due = deadline.byInstant()
                ? hours(effective, Duration.ofHours(deadline.limit().amount()).plus(paused))
                : days(effective, deadline.limit().amount() + (int) paused.dividedBy(calendar.standardDay()));
        steps.add(new DueStep.Due(due, Zone.dateOf(due), deadline.byInstant()));
        List<Integer> open = IntStream.rangeClosed(
                        Zone.dateOf(effective).getYear(), Zone.dateOf(due).getYear())
                .filter(year -> !calendar.announces(year))
                .boxed()
                .toList();
        if (!open.isEmpty()) {
            steps.add(new DueStep.Provisional(open));
        }
        return List.copyOf(steps);
    }

    private Instant received() {
        Instant received = deadline.received();
        for (LocalDate day = Zone.dateOf(received); ; day = day.plusDays(1)) {
            for (WorkingCalendar.Session session : counting(day)) {
                if (received.isBefore(at(day, session.end()))) {
                    boolean running = !received.isBefore(at(day, session.start()));
                    steps.add(new DueStep.Received(received, running));
                    if (!running) {
                        steps.add(new DueStep.Moved(at(day, session.start())));
                    }
                    return running ? received : at(day, session.start());
                }
            }
        }
    }

    private Duration pauses() {
        Duration sum = Duration.ZERO;
        for (Pause pause : deadline.pauses()) {
            Duration counted = Duration.ZERO;
            LocalDate last = Zone.dateOf(pause.to());
            for (LocalDate day = Zone.dateOf(pause.from()); !day.isAfter(last); day = day.plusDays(1)) {
                for (WorkingCalendar.Session session : counting(day)) {
                    counted = counted.plus(overlap(pause, at(day, session.start()), at(day, session.end())));
                }
            }
            steps.add(new DueStep.Paused(pause.from(), pause.to(), counted));
            sum = sum.plus(counted);
        }
        if (!deadline.pauses().isEmpty()) {
            int days = deadline.byInstant() ? 0 : (int) sum.dividedBy(calendar.standardDay());
            steps.add(new DueStep.Extended(sum, days));
        }
        return sum;
    }

    private Instant days(Instant effective, int limit) {
        LocalDate day = Zone.dateOf(effective);
        steps.add(new DueStep.DayZero(day));
        for (int number = 0; number < limit; ) {
            day = day.plusDays(1);
            if (counting(day).isEmpty()) {
                steps.add(new DueStep.Skipped(day, notice(day)));
            } else {
                number++;
                steps.add(new DueStep.CountedDay(day, number, exchange(day)));
            }
        }
        return at(day, counting(day).getLast().end());
    }

    private Instant hours(Instant effective, Duration limit) {
        Duration used = Duration.ZERO;
        for (LocalDate day = Zone.dateOf(effective); ; day = day.plusDays(1)) {
            if (counting(day).isEmpty()) {
                steps.add(new DueStep.Skipped(day, notice(day)));
            }
            for (WorkingCalendar.Session session : counting(day)) {
                Instant start = later(at(day, session.start()), effective);
                Instant end = earlier(at(day, session.end()), start.plus(limit.minus(used)));
                if (start.isBefore(end)) {
                    used = used.plus(Duration.between(start, end));
                    steps.add(new DueStep.CountedTime(start, end, used, exchange(day)));
                    if (used.equals(limit)) {
                        return end;
                    }
                }
            }
        }
    }

    private List<WorkingCalendar.Session> counting(LocalDate day) {
        return calendar.allSessions(day).stream()
                .filter(WorkingCalendar.Session::counts)
                .toList();
    }

    private Optional<String> notice(LocalDate day) {
        return calendar.special(day).map(WorkingCalendar.Special::notice);
    }

    private Optional<DueStep.Exchange> exchange(LocalDate day) {
        return calendar.special(day)
                .flatMap(special -> special.as().map(as -> new DueStep.Exchange(as, special.notice())));
    }

    private static Duration overlap(Pause pause, Instant start, Instant end) {
        Instant from = later(pause.from(), start);
        Instant to = earlier(pause.to(), end);
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant at(LocalDate day, java.time.LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }
}

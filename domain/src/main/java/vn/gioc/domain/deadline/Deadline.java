package vn.gioc.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.gioc.domain.figure.Zone;

/**
 * A due moment as the centre counts it: the receipt plus the limit plus the pauses, on a working calendar. What is
 * received while no time counts is received when it runs again. A limit in days ends with the n-th counting day after
 * day 0, moved by one counting day for each full standard day of pauses added up; a limit in hours ends once that much
 * time and the paused time have run.
 *
 * @param received when it was received
 * @param effective the receipt, or the start of the next counting session: its date is day 0
 * @param paused how much counting time of the pauses
 * @param extraDays how many days the pauses add; 0 for a limit in hours
 * @param dueAt the end of the due day's last counting session, or the due instant
 */
public record Deadline(
        WorkingCalendar calendar,
        Instant received,
        Limit limit,
        List<Pause> pauses,
        Instant effective,
        Duration paused,
        int extraDays,
        Instant dueAt) {

    /** @param pauses those that have ended */
    public static Deadline of(WorkingCalendar calendar, Instant received, Limit limit, List<Pause> pauses) {
        CountingTime counting = calendar.counting();
        Instant effective = counting.nextRunning(received);
        Duration paused = Duration.ZERO;
        for (Pause pause : pauses) {
            paused = paused.plus(counting.between(pause.from(), pause.to()));
        }
        if (limit.counting() == Limit.Counting.WORKING_HOURS) {
            Duration amount = Duration.ofHours(limit.amount()).plus(paused);
            return new Deadline(
                    calendar, received, limit, pauses, effective, paused, 0, counting.after(effective, amount));
        }
        int extra = Math.toIntExact(paused.dividedBy(calendar.standardDay()));
        LocalDate due = counting.dayAfter(Zone.dateOf(effective), limit.amount() + extra);
        return new Deadline(calendar, received, limit, pauses, effective, paused, extra, counting.endOf(due));
    }

    /** Judged by the instant, not by the date. */
    public boolean byInstant() {
        return limit.counting() == Limit.Counting.WORKING_HOURS;
    }

    public LocalDate dueDate() {
        return Zone.dateOf(dueAt);
    }

    /** True where a day of it lies in a year whose days off no notice orders yet. */
    public boolean provisional() {
        int last = dueDate().getYear();
        for (int year = Zone.dateOf(effective).getYear(); year <= last; year++) {
            if (!calendar.announces(year)) {
                return true;
            }
        }
        return false;
    }

    public DueMoment moment() {
        return new DueMoment(dueAt, byInstant());
    }

    /** Why it is this moment, counted day by day. */
    public List<DueStep> explanation() {
        return new Explanation(this).steps();
    }
}

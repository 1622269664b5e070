package vn.gioc.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.gioc.domain.deadline.CountingTime;
import vn.gioc.domain.deadline.Pause;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;

/** How much of an office's counting time a dossier was worked on, and how far three working days reach. */
public final class WorkedTime {
    private static final int DAYS_AHEAD = 3;

    private final CountingTime counting;

    public WorkedTime(WorkingCalendar calendar) {
        this.counting = calendar.counting();
    }

    /** The counting time of {@code [from, to)}; nothing where they are the other way round. */
    public Duration between(Instant from, Instant to) {
        return counting.between(from, to);
    }

    /** The same without the stretches in which the clock of the dossier stood still. */
    public Duration between(Instant from, Instant to, List<Pause> without) {
        Duration sum = between(from, to);
        for (Pause pause : without) {
            Instant begin = pause.from().isAfter(from) ? pause.from() : from;
            Instant end = pause.to().isBefore(to) ? pause.to() : to;
            sum = sum.minus(between(begin, end));
        }
        return sum;
    }

    /**
     * The end of the third working day from {@code now} on, today counting while the office still works today: 00:00
     * of the day after. What is due up to that day passes its due moment by then.
     */
    public Instant afterThreeWorkingDays(Instant now) {
        LocalDate today = Zone.dateOf(now);
        boolean over = !counting.isCountingDay(today) || !counting.endOf(today).isAfter(now);
        return Zone.startOf(
                counting.dayAfter(today, over ? DAYS_AHEAD : DAYS_AHEAD - 1).plusDays(1));
    }
}

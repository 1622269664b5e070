package vn.gioc.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.Zone;

/**
 * When something is due. A limit in days is judged by the date in Asia/Ho_Chi_Minh, a limit in hours by the
 * instant.
 *
 * @param byInstant true for limits in hours
 */
public record DueMoment(Instant at, boolean byInstant) {
    /** From when it can no longer end on time: 00:00 of the day after, or the due instant itself. */
    public Instant lateFrom() {
        return byInstant ? at : Zone.startOf(Zone.dateOf(at).plusDays(1));
    }

    /**
     * From when it is due today or on the next working day.
     *
     * @param calendar null where none is known: then nobody can say more than that it is due today
     */
    public Instant soonFrom(@Nullable WorkingCalendar calendar) {
        LocalDate due = Zone.dateOf(at);
        return Zone.startOf(calendar == null ? due : calendar.workingDayBefore(due));
    }

    public Timeliness judge(Instant end) {
        if (byInstant) {
            int order = end.compareTo(at);
            return order < 0 ? Timeliness.EARLY : order == 0 ? Timeliness.ON_TIME : Timeliness.LATE;
        }
        LocalDate ended = Zone.dateOf(end);
        LocalDate due = Zone.dateOf(at);
        return ended.isBefore(due) ? Timeliness.EARLY : ended.equals(due) ? Timeliness.ON_TIME : Timeliness.LATE;
    }
}

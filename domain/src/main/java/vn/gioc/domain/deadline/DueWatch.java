package vn.gioc.domain.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Follows one dossier or report through its stretches of running and paused time, and tells when it becomes due soon
 * and overdue and when it stops being so. What the clock alone makes true may lie in the future.
 */
public final class DueWatch {
    /** What a watched thing can be. */
    public enum Flag {
        DUE_SOON,
        OVERDUE
    }

    /** Hears each change of a flag, in no order of time beyond the stretches' own. */
    public interface Listener {
        /** @param scheduled true where no event, only the clock, makes it true */
        void changed(Instant at, Flag flag, boolean on, boolean scheduled);
    }

    private final WorkingCalendar calendar;
    private final Listener listener;
    private boolean soon;
    private @Nullable Instant overdueFrom;
    private @Nullable Instant soonFrom;

    public DueWatch(WorkingCalendar calendar, Listener listener) {
        this.calendar = calendar;
        this.listener = listener;
    }

    /**
     * A stretch {@code [from, to)} in which nothing else changes.
     *
     * @param to null where it has no end yet
     * @param running false while paused: what is paused does not become overdue, but stays so if it was
     * @param due the due moment in force; null where there is none
     */
    public void stretch(Instant from, @Nullable Instant to, boolean running, @Nullable DueMoment due) {
        if (overdueFrom != null) {
            return;
        }
        if (!running || due == null) {
            setSoon(false, from, false);
            return;
        }
        Instant lateFrom = due.lateFrom();
        Instant soonStart = due.soonFrom(calendar);
        if (!lateFrom.isAfter(from)) {
            setOverdue(from, false);
            return;
        }
        if (soonStart.isAfter(from)) {
            setSoon(false, from, false);
            if (inside(soonStart, to)) {
                setSoon(true, soonStart, true);
            }
        } else {
            setSoon(true, from, false);
        }
        if (inside(lateFrom, to)) {
            setOverdue(lateFrom, true);
        }
    }

    /** It is done, or it leaves: neither due soon nor overdue any more. */
    public void stop(Instant at) {
        setSoon(false, at, false);
        if (overdueFrom != null) {
            listener.changed(at, Flag.OVERDUE, false, false);
            overdueFrom = null;
        }
    }

    /** It goes on elsewhere, overdue since {@code since} as it was: moving it launders nothing. */
    public void remainsOverdue(Instant at, Instant since) {
        listener.changed(at, Flag.OVERDUE, true, false);
        overdueFrom = since;
    }

    /** From when it is overdue, which may lie in the future; null where nothing known makes it so. */
    public @Nullable Instant overdueFrom() {
        return overdueFrom;
    }

    /** From when it is due soon, which may lie in the future; null where nothing known makes it so. */
    public @Nullable Instant soonFrom() {
        return soonFrom;
    }

    private static boolean inside(Instant moment, @Nullable Instant to) {
        return to == null || moment.isBefore(to);
    }

    private void setOverdue(Instant at, boolean scheduled) {
        if (soon) {
            listener.changed(at, Flag.DUE_SOON, false, scheduled);
            soon = false;
        }
        listener.changed(at, Flag.OVERDUE, true, scheduled);
        overdueFrom = at;
    }

    private void setSoon(boolean on, Instant at, boolean scheduled) {
        if (on != soon) {
            listener.changed(at, Flag.DUE_SOON, on, scheduled);
            soon = on;
            soonFrom = on ? at : null;
        }
    }
}

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

    /**
     * A stretch {@code [from, to)} of a life.
     *
     * @param to null where it has no end yet
     * @param scheduled true where no event began it, but a calendar that came into force
     */
    public record Stretch(Instant from, @Nullable Instant to, boolean scheduled) {
        boolean holds(Instant moment) {
            return to == null || moment.isBefore(to);
        }
    }

    /** Hears each change of a flag, in no order of time beyond the stretches' own. */
    public interface Listener {
        /** @param scheduled true where no event, only the clock, makes it true */
        void changed(Instant at, Flag flag, boolean on, boolean scheduled);
    }

    private final Listener listener;
    private boolean soon;
    private @Nullable Instant overdueFrom;
    private @Nullable Instant soonFrom;

    public DueWatch(Listener listener) {
        this.listener = listener;
    }

    /**
     * A stretch in which nothing else changes.
     *
     * @param running false while paused: what is paused does not become overdue, but stays so if it was
     * @param due the due moment in force; null where there is none
     * @param calendar in force; null where none is known
     */
    public void stretch(Stretch stretch, boolean running, @Nullable DueMoment due, @Nullable WorkingCalendar calendar) {
        Instant from = stretch.from();
        if (overdueFrom != null) {
            return;
        }
        if (!running || due == null) {
            setSoon(false, from, stretch.scheduled());
            return;
        }
        Instant lateFrom = due.lateFrom();
        Instant soonStart = due.soonFrom(calendar);
        if (!lateFrom.isAfter(from)) {
            setOverdue(from, stretch.scheduled());
            return;
        }
        if (soonStart.isAfter(from)) {
            setSoon(false, from, stretch.scheduled());
            if (stretch.holds(soonStart)) {
                setSoon(true, soonStart, true);
            }
        } else {
            setSoon(true, from, stretch.scheduled());
        }
        if (stretch.holds(lateFrom)) {
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

package vn.gioc.domain.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.DueMoment;
import vn.gioc.domain.deadline.DueWatch;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.DossierMeasure;

/** How an accepted dossier stands to its due moment from one event to the next, and at its end. */
final class DueLife {
    private final DueClock clock;
    private final Tally tally;
    private final DueWatch watch;

    DueLife(DueClock clock, Tally tally) {
        this.clock = clock;
        this.tally = tally;
        this.watch = new DueWatch(this::flagged);
    }

    /**
     * Between two events only calendars change something: each from the moment it comes into force.
     *
     * @param next null where no later event is known
     * @param running false while paused
     */
    void lives(Instant event, @Nullable Instant next, boolean running) {
        Instant from = event;
        boolean byCalendar = false;
        for (Instant change : clock.calendarChanges()) {
            if (change.isAfter(event) && (next == null || !change.isAfter(next))) {
                watch(new DueWatch.Stretch(from, change, byCalendar), running);
                clock.calendarAt(change);
                from = change;
                byCalendar = true;
            }
        }
        watch(new DueWatch.Stretch(from, next, byCalendar), running);
    }

    @Nullable
    Instant overdueFrom() {
        return watch.overdueFrom();
    }

    @Nullable
    Instant soonFrom() {
        return watch.soonFrom();
    }

    void stop(Instant at) {
        watch.stop(at);
    }

    void remainsOverdue(Instant at, Instant since) {
        watch.remainsOverdue(at, since);
    }

    /**
     * Its work is done: how that stands to the due moment in force.
     *
     * @param wasOverdue since its acceptance or its last reopening: then no later date makes it less late
     */
    Timeliness judge(Instant end, boolean wasOverdue) {
        DueMoment due = clock.due();
        if (!wasOverdue && due == null) {
            tally.count(end, DossierMeasure.ON_TIME, 1);
            tally.count(end, DossierMeasure.ON_TIME_WITHOUT_DUE, 1);
            return Timeliness.ON_TIME;
        }
        Timeliness judged = wasOverdue || due == null ? Timeliness.LATE : due.judge(end);
        tally.count(
                end,
                switch (judged) {
                    case EARLY -> DossierMeasure.EARLY;
                    case ON_TIME -> DossierMeasure.ON_TIME;
                    case LATE -> DossierMeasure.LATE;
                },
                1);
        return judged;
    }

    private void watch(DueWatch.Stretch stretch, boolean running) {
        watch.stretch(stretch, running, clock.due(), clock.calendar());
    }

    private void flagged(Instant at, DueWatch.Flag flag, boolean on, boolean scheduled) {
        DossierMeasure measure = flag == DueWatch.Flag.OVERDUE ? DossierMeasure.OVERDUE : DossierMeasure.DUE_SOON;
        tally.count(at, measure, on ? 1 : -1, scheduled);
    }
}

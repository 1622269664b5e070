package vn.gioc.domain.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.DueMoment;
import vn.gioc.domain.deadline.DueWatch;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.domain.reference.ReferenceBook;

/**
 * Tells a citizen report from the set of its events. A pure function of that set: the same events give the same
 * report, whatever way they came.
 */
public final class ReportTimeline {
    private final List<ReportEvent> events;
    private final String unit;
    private final Report.Attributes attributes;
    private final List<Movement<ReportMeasure>> movements = new ArrayList<>();
    private final ReferenceBook book;
    private final ReportClock clock;
    private final DueWatch watch;

    private boolean open;
    private boolean outOfOrder;
    private @Nullable Instant receivedAt;
    private @Nullable Instant endedAt;
    private @Nullable ReportStatus endedBy;
    private @Nullable Timeliness timeliness;

    private ReportTimeline(List<ReportEvent> ordered, ReferenceBook book) {
        this.events = ordered;
        this.unit = ordered.getLast().data().unit();
        this.attributes = ReportAttributes.of(ordered.reversed());
        this.book = book;
        this.clock = new ReportClock(book);
        this.watch = new DueWatch(this::flagged);
    }

    /** @throws IllegalArgumentException without any event */
    public static Report of(Collection<ReportEvent> events, ReferenceBook book) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a report without events");
        }
        return new ReportTimeline(events.stream().sorted(ReportEvent.ORDER).toList(), book).tell();
    }

    private Report tell() {
        int receipt = receipt();
        for (int i = 0; i < events.size(); i++) {
            ReportEvent event = events.get(i);
            clock.states(event.data(), open || receivedAt == null || event.status() == ReportStatus.REOPENED);
            if (receipt < 0 || i < receipt) {
                continue;
            }
            if (i == receipt) {
                receive(receipt);
            }
            apply(event);
            if (open) {
                stretch(event.time(), i + 1 < events.size() ? events.get(i + 1).time() : null);
            }
        }
        return new Report(
                unit,
                events.getLast().status(),
                open,
                attributes,
                receivedAt,
                endedAt,
                endedBy,
                clock.dueAt(),
                clock.firstDueAt(),
                open ? watch.overdueFrom() : null,
                open ? watch.soonFrom() : null,
                timeliness,
                lateAgainstFirst(),
                clock.handling(),
                outOfOrder,
                events.getLast().time(),
                List.copyOf(movements));
    }

    /** The earliest event but a hiding; where ends stand before the first RECEIVED, that one: an end needs a beginning. */
    private int receipt() {
        int earliest = -1;
        for (int i = 0; i < events.size(); i++) {
            ReportStatus status = events.get(i).status();
            if (status == ReportStatus.RECEIVED) {
                return i;
            }
            if (earliest < 0 && status != ReportStatus.HIDDEN) {
                earliest = i;
            }
            if (status != ReportStatus.HIDDEN && !status.ends()) {
                return earliest;
            }
        }
        return earliest;
    }

    private void receive(int receipt) {
        Instant at = events.get(receipt).time();
        receivedAt = at;
        open = true;
        clock.received(at);
        count(at, ReportMeasure.RECEIVED);
        Optional<ReportStatus> earlierEnd = events.subList(0, receipt).stream()
                .map(ReportEvent::status)
                .filter(ReportStatus::ends)
                .findFirst();
        if (earlierEnd.isPresent()) {
            outOfOrder = true;
            end(at, earlierEnd.get());
        }
    }

    private void apply(ReportEvent event) {
        if (open && event.status().handsOn()) {
            clock.assigned(event.time());
        } else if (open && event.status().ends()) {
            end(event.time(), event.status());
        } else if (!open && event.status() == ReportStatus.REOPENED) {
            open = true;
            endedAt = null;
            endedBy = null;
            timeliness = null;
            count(event.time(), ReportMeasure.REOPENED);
        }
    }

    private void end(Instant at, ReportStatus by) {
        DueMoment due = clock.due();
        boolean wasOverdue = watch.overdueFrom() != null;
        watch.stop(at);
        open = false;
        endedAt = at;
        endedBy = by;
        if (!by.completes()) {
            count(at, by == ReportStatus.REFUSED ? ReportMeasure.REFUSED : ReportMeasure.DUPLICATE);
            return;
        }
        Timeliness judged = wasOverdue ? Timeliness.LATE : due == null ? Timeliness.ON_TIME : due.judge(at);
        timeliness = judged;
        count(at, judged == Timeliness.LATE ? ReportMeasure.LATE : ReportMeasure.ON_TIME);
        if (judged != Timeliness.LATE && due == null) {
            count(at, ReportMeasure.ON_TIME_WITHOUT_DUE);
        }
    }

    /** Between two events only calendars change something: which day is the working day before the due one. */
    private void stretch(Instant event, @Nullable Instant next) {
        Instant from = event;
        boolean byCalendar = false;
        for (Instant change : book.calendarChanges(unit)) {
            if (change.isAfter(event) && (next == null || !change.isAfter(next))) {
                watch(new DueWatch.Stretch(from, change, byCalendar));
                byCalendar = true;
                from = change;
            }
        }
        watch(new DueWatch.Stretch(from, next, byCalendar));
    }

    private void watch(DueWatch.Stretch stretch) {
        watch.stretch(
                stretch, true, clock.due(), book.calendar(unit, stretch.from()).orElse(null));
    }

    private @Nullable Boolean lateAgainstFirst() {
        Instant first = clock.firstDueAt();
        return timeliness == null || first == null || endedAt == null
                ? null
                : (Boolean) (new DueMoment(first, clock.byInstant()).judge(endedAt) == Timeliness.LATE);
    }

    private void flagged(Instant at, DueWatch.Flag flag, boolean on, boolean scheduled) {
        ReportMeasure measure = flag == DueWatch.Flag.OVERDUE ? ReportMeasure.OVERDUE : ReportMeasure.DUE_SOON;
        movements.add(new Movement<>(at, unit, measure, on ? 1 : -1, scheduled));
    }

    private void count(Instant at, ReportMeasure measure) {
        movements.add(new Movement<>(at, unit, measure, 1, false));
    }
}

package vn.gioc.domain.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.DueMoment;
import vn.gioc.domain.deadline.DueWatch;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.figure.ReportMeasure;

/**
 * Tells a citizen report from the set of its events. A pure function of that set: the same events give the same
 * report, whatever way they came.
 */
public final class ReportTimeline {
    private final List<ReportEvent> events;
    private final String unit;
    private final Report.Attributes attributes;
    private final List<Movement<ReportMeasure>> movements = new ArrayList<>();
    private final DueWatch watch;

    private boolean open;
    private boolean outOfOrder;
    private @Nullable Instant receivedAt;
    private @Nullable Instant endedAt;
    private @Nullable ReportStatus endedBy;
    private @Nullable Instant dueAt;
    private @Nullable Instant firstDueAt;
    private @Nullable Timeliness timeliness;

    private ReportTimeline(List<ReportEvent> ordered, WorkingCalendar calendar) {
        this.events = ordered;
        this.unit = ordered.getLast().data().unit();
        this.attributes = attributes(ordered.reversed());
        this.watch = new DueWatch(calendar, this::flagged);
    }

    /** @throws IllegalArgumentException without any event */
    public static Report of(Collection<ReportEvent> events, WorkingCalendar calendar) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a report without events");
        }
        return new ReportTimeline(events.stream().sorted(ReportEvent.ORDER).toList(), calendar).tell();
    }

    private Report tell() {
        int receipt = receipt();
        for (int i = 0; i < events.size(); i++) {
            ReportEvent event = events.get(i);
            noteDue(event);
            if (receipt < 0 || i < receipt) {
                continue;
            }
            if (i == receipt) {
                receive(receipt);
            }
            apply(event);
            if (open) {
                Instant next = i + 1 < events.size() ? events.get(i + 1).time() : null;
                watch.stretch(event.time(), next, true, due());
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
                dueAt,
                firstDueAt,
                open ? watch.overdueFrom() : null,
                open ? watch.soonFrom() : null,
                timeliness,
                lateAgainstFirst(),
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
        if (open && event.status().ends()) {
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
        DueMoment due = due();
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

    private void noteDue(ReportEvent event) {
        Instant sent = event.data().dueAt();
        if (sent != null && (open || receivedAt == null || event.status() == ReportStatus.REOPENED)) {
            dueAt = sent;
            firstDueAt = Objects.requireNonNullElse(firstDueAt, sent);
        }
    }

    private @Nullable DueMoment due() {
        return dueAt == null ? null : dueMoment(dueAt);
    }

    /** An urgent report's limit is in hours, so it is judged by the instant. */
    private DueMoment dueMoment(Instant at) {
        return new DueMoment(at, Boolean.TRUE.equals(attributes.urgent()));
    }

    private @Nullable Boolean lateAgainstFirst() {
        return timeliness == null || firstDueAt == null || endedAt == null
                ? null
                : (Boolean) (dueMoment(firstDueAt).judge(endedAt) == Timeliness.LATE);
    }

    private void flagged(Instant at, DueWatch.Flag flag, boolean on, boolean scheduled) {
        ReportMeasure measure = flag == DueWatch.Flag.OVERDUE ? ReportMeasure.OVERDUE : ReportMeasure.DUE_SOON;
        movements.add(new Movement<>(at, unit, measure, on ? 1 : -1, scheduled));
    }

    private void count(Instant at, ReportMeasure measure) {
        movements.add(new Movement<>(at, unit, measure, 1, false));
    }

    private static Report.Attributes attributes(List<ReportEvent> latestFirst) {
        return new Report.Attributes(
                known(latestFirst, ReportStatusChanged::category),
                known(latestFirst, ReportStatusChanged::area),
                known(latestFirst, ReportStatusChanged::touchpoint),
                known(latestFirst, ReportStatusChanged::urgent),
                known(latestFirst, ReportStatusChanged::lat),
                known(latestFirst, ReportStatusChanged::lon),
                known(latestFirst, ReportStatusChanged::assignee),
                known(latestFirst, ReportStatusChanged::reason),
                known(latestFirst, ReportStatusChanged::duplicateOf),
                known(latestFirst, ReportStatusChanged::rating),
                latestFirst.stream().anyMatch(event -> event.status() == ReportStatus.HIDDEN));
    }

    private static <T> @Nullable T known(List<ReportEvent> latestFirst, Function<ReportStatusChanged, @Nullable T> of) {
        for (ReportEvent event : latestFirst) {
            T value = of.apply(event.data());
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}

package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.DueMoment;
import vn.gioc.domain.deadline.DueWatch;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;

/**
 * Tells a dossier from the set of its events. A pure function of that set: the same events give the same dossier,
 * whatever way they came.
 */
public final class DossierTimeline {
    private final List<DossierStatusEvent> events;
    private final AttributeFold attributes;
    private final Custody custody = new Custody();
    private final List<Counted> counted = new ArrayList<>();
    private final DueWatch watch;

    private Stage stage = Stage.OUTSIDE;
    private boolean outOfOrder;
    private @Nullable Instant registeredAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant endedAt;
    private @Nullable DossierStatus endedBy;
    private @Nullable Instant pausedSince;
    private @Nullable Instant dueAt;
    private @Nullable Instant firstDueAt;
    private @Nullable Timeliness timeliness;

    /** A movement before it is known who held the dossier then: the units of a stretch of custody may come later. */
    private record Counted(Instant at, int custody, DossierMeasure measure, int delta, boolean scheduled) {}

    /** A status event, with its place in the order already settled. */
    record DossierStatusEvent(Instant time, DossierStatusChanged data) {
        DossierStatus status() {
            return data.status();
        }
    }

    private DossierTimeline(List<DossierEvent> ordered, WorkingCalendar calendar) {
        this.events = ordered.stream()
                .filter(event -> event.data() instanceof DossierStatusChanged)
                .map(event -> new DossierStatusEvent(event.time(), (DossierStatusChanged) event.data()))
                .toList();
        this.attributes = new AttributeFold(ordered);
        this.watch = new DueWatch(calendar, this::flagged);
    }

    /** Empty where only steps are known: nobody has said yet what the dossier is. */
    public static Optional<Dossier> of(Collection<DossierEvent> events, WorkingCalendar calendar) {
        List<DossierEvent> ordered = events.stream().sorted(DossierEvent.ORDER).toList();
        DossierTimeline timeline = new DossierTimeline(ordered, calendar);
        return timeline.events.isEmpty() ? Optional.empty() : Optional.of(timeline.tell(ordered));
    }

    private Dossier tell(List<DossierEvent> ordered) {
        int acceptance = acceptance();
        int registration = registration(acceptance < 0 ? events.size() : acceptance);
        for (int i = 0; i < events.size(); i++) {
            custody.states(events.get(i).data());
            noteDue(events.get(i));
            if (i == registration) {
                registeredAt = events.get(i).time();
                count(registeredAt, DossierMeasure.REGISTERED, 1);
            }
            if (acceptance < 0 || i < acceptance) {
                continue;
            }
            if (i == acceptance) {
                accept(acceptance);
            }
            apply(events.get(i));
            Instant next = i + 1 < events.size() ? events.get(i + 1).time() : null;
            if (stage == Stage.OPEN || stage == Stage.PAUSED) {
                watch.stretch(events.get(i).time(), next, stage == Stage.OPEN, due());
            }
        }
        DossierStatusEvent last = events.getLast();
        return new Dossier(
                custody.holder(),
                last.status(),
                stage,
                attributes.attributes(),
                registeredAt,
                receivedAt,
                endedAt,
                endedBy,
                dueAt,
                firstDueAt,
                stage == Stage.DONE ? null : watch.overdueFrom(),
                stage == Stage.OPEN ? watch.soonFrom() : null,
                pausedSince,
                timeliness,
                outOfOrder,
                ordered.getLast().time(),
                movements());
    }

    private int registration(int before) {
        return IntStream.range(0, before)
                .filter(i -> events.get(i).status() == DossierStatus.REGISTERED)
                .findFirst()
                .orElse(-1);
    }

    /**
     * The earliest event whose status is not REGISTERED, REFUSED or WITHDRAWN. Where that is a completion and the
     * dossier was received later, the receipt counts: an end cannot come before what it ends.
     */
    private int acceptance() {
        int earliest = -1;
        for (int i = 0; i < events.size(); i++) {
            DossierStatus status = events.get(i).status();
            if (earliest < 0 && !status.beforeAcceptance()) {
                earliest = i;
                if (!status.completes()) {
                    return i;
                }
            } else if (earliest >= 0 && status == DossierStatus.RECEIVED) {
                return onlyEndsBetween(earliest, i) ? i : earliest;
            }
        }
        return earliest;
    }

    private boolean onlyEndsBetween(int from, int to) {
        return events.subList(from, to).stream()
                .allMatch(event -> event.status().completes() || event.status().beforeAcceptance());
    }

    private void accept(int acceptance) {
        Instant at = events.get(acceptance).time();
        receivedAt = at;
        stage = Stage.OPEN;
        count(at, DossierMeasure.RECEIVED, 1);
        Optional<DossierStatusEvent> earlierEnd = events.subList(0, acceptance).stream()
                .filter(event -> event.status().completes())
                .findFirst();
        if (earlierEnd.isPresent()) {
            outOfOrder = true;
            end(at, earlierEnd.get().status());
        }
    }

    private void apply(DossierStatusEvent event) {
        if (stage == Stage.DONE) {
            if (event.status() == DossierStatus.REOPENED) {
                stage = Stage.OPEN;
                endedAt = null;
                endedBy = null;
                timeliness = null;
                count(event.time(), DossierMeasure.REOPENED, 1);
            }
            return;
        }
        switch (event.status()) {
            case RECEIVED, IN_PROGRESS, REOPENED -> resume(event.time());
            case SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, STOPPED -> pause(event.time());
            case PROCESSED, RETURNED, WITHDRAWN, REFUSED -> end(event.time(), event.status());
            case TRANSFERRED -> transfer(event);
            case REGISTERED -> {}
        }
    }

    private void pause(Instant at) {
        if (stage == Stage.OPEN) {
            stage = Stage.PAUSED;
            pausedSince = at;
            count(at, DossierMeasure.PAUSED, 1);
        }
    }

    private void resume(Instant at) {
        if (stage == Stage.PAUSED) {
            stage = Stage.OPEN;
            pausedSince = null;
            count(at, DossierMeasure.PAUSED, -1);
        }
    }

    private void end(Instant at, DossierStatus by) {
        DueMoment due = due();
        boolean wasOverdue = watch.overdueFrom() != null;
        watch.stop(at);
        resume(at);
        stage = Stage.DONE;
        endedAt = at;
        endedBy = by;
        if (by == DossierStatus.WITHDRAWN || by == DossierStatus.REFUSED) {
            count(at, by == DossierStatus.WITHDRAWN ? DossierMeasure.WITHDRAWN : DossierMeasure.REFUSED, 1);
            return;
        }
        Timeliness judged = wasOverdue ? Timeliness.LATE : due == null ? Timeliness.ON_TIME : due.judge(at);
        timeliness = judged;
        count(
                at,
                switch (judged) {
                    case EARLY -> DossierMeasure.EARLY;
                    case ON_TIME -> DossierMeasure.ON_TIME;
                    case LATE -> DossierMeasure.LATE;
                },
                1);
        if (judged == Timeliness.ON_TIME && due == null) {
            count(at, DossierMeasure.ON_TIME_WITHOUT_DUE, 1);
        }
    }

    private void transfer(DossierStatusEvent event) {
        Instant at = event.time();
        Instant overdueFrom = watch.overdueFrom();
        Instant paused = pausedSince;
        watch.stop(at);
        resume(at);
        count(at, DossierMeasure.TRANSFERRED_OUT, 1);
        custody.moves(Objects.requireNonNull(event.data().toUnit()));
        count(at, DossierMeasure.TRANSFERRED_IN, 1);
        if (paused != null) {
            pause(at);
            pausedSince = paused;
        }
        if (overdueFrom != null) {
            watch.remainsOverdue(at, overdueFrom);
        }
    }

    /** A due moment moved after it had passed changes nothing of that: the watch keeps it. */
    private void noteDue(DossierStatusEvent event) {
        Instant sent = event.data().dueAt();
        if (sent != null && (stage != Stage.DONE || event.status() == DossierStatus.REOPENED)) {
            dueAt = sent;
            firstDueAt = Objects.requireNonNullElse(firstDueAt, sent);
        }
    }

    private @Nullable DueMoment due() {
        Limit limit = attributes.attributes().limit();
        return dueAt == null
                ? null
                : new DueMoment(dueAt, limit != null && limit.counting() == Limit.Counting.WORKING_HOURS);
    }

    private void flagged(Instant at, DueWatch.Flag flag, boolean on, boolean scheduled) {
        DossierMeasure measure = flag == DueWatch.Flag.OVERDUE ? DossierMeasure.OVERDUE : DossierMeasure.DUE_SOON;
        counted.add(new Counted(at, custody.stretch(), measure, on ? 1 : -1, scheduled));
    }

    private void count(Instant at, DossierMeasure measure, int delta) {
        counted.add(new Counted(at, custody.stretch(), measure, delta, false));
    }

    private List<Movement<DossierMeasure>> movements() {
        return counted.stream()
                .map(each -> new Movement<>(
                        each.at(), custody.holder(each.custody()), each.measure(), each.delta(), each.scheduled()))
                .toList();
    }
}

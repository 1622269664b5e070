package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.reference.ReferenceBook;

/**
 * Tells a dossier from the set of its events and the calendars and limits that were in force. A pure function of these:
 * the same events give the same dossier, whatever way they came.
 */
public final class DossierTimeline {
    private final List<DossierStatusEvent> events;
    private final Tally tally = new Tally();
    private final LongStop longStop = new LongStop(tally);
    private final DueClock clock;
    private final DueLife due;

    private Stage stage = Stage.OUTSIDE;
    private boolean outOfOrder;
    private @Nullable Instant registeredAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant endedAt;
    private @Nullable DossierStatus endedBy;
    private @Nullable Instant pausedSince;
    private @Nullable Timeliness timeliness;

    /** A status event, with its place in the order already settled. */
    private record DossierStatusEvent(Instant time, DossierStatusChanged data) {
        DossierStatus status() {
            return data.status();
        }
    }

    private DossierTimeline(List<DossierEvent> ordered, ReferenceBook book) {
        this.events = ordered.stream()
                .filter(event -> event.data() instanceof DossierStatusChanged)
                .map(event -> new DossierStatusEvent(event.time(), (DossierStatusChanged) event.data()))
                .toList();
        this.clock = new DueClock(book);
        this.due = new DueLife(clock, tally);
    }

    /** Empty where only steps are known: nobody has said yet what the dossier is. */
    public static Optional<Dossier> of(Collection<DossierEvent> events, ReferenceBook book) {
        List<DossierEvent> ordered = events.stream().sorted(DossierEvent.ORDER).toList();
        DossierTimeline timeline = new DossierTimeline(ordered, book);
        return timeline.events.isEmpty() ? Optional.empty() : Optional.of(timeline.tell(ordered));
    }

    private Dossier tell(List<DossierEvent> ordered) {
        List<DossierStatus> statuses =
                events.stream().map(DossierStatusEvent::status).toList();
        int acceptance = Acceptance.of(statuses);
        int registration = Acceptance.registration(statuses, acceptance < 0 ? events.size() : acceptance);
        for (int i = 0; i < events.size(); i++) {
            DossierStatusEvent event = events.get(i);
            tally.custody().states(event.data());
            if (stage == Stage.DONE && event.status() == DossierStatus.REOPENED) {
                clock.calendarAt(event.time());
            }
            clock.states(event.time(), event.data(), stage != Stage.DONE || event.status() == DossierStatus.REOPENED);
            if (i == registration) {
                registeredAt = event.time();
                tally.count(registeredAt, DossierMeasure.REGISTERED, 1);
            }
            if (acceptance < 0 || i < acceptance) {
                continue;
            }
            if (i == acceptance) {
                accept(acceptance);
            }
            apply(event);
            if (stage == Stage.OPEN || stage == Stage.PAUSED) {
                Instant next = i + 1 < events.size() ? events.get(i + 1).time() : null;
                due.lives(event.time(), next, stage == Stage.OPEN);
            }
        }
        longStop.remains();
        return told(ordered);
    }

    private Dossier told(List<DossierEvent> ordered) {
        return new Dossier(
                tally.custody().holder(),
                events.getLast().status(),
                stage,
                new AttributeFold(ordered).attributes(),
                registeredAt,
                receivedAt,
                endedAt,
                endedBy,
                clock.dueAt(),
                clock.firstDueAt(),
                stage == Stage.DONE ? null : due.overdueFrom(),
                stage == Stage.OPEN ? due.soonFrom() : null,
                pausedSince,
                longStop.since(),
                timeliness,
                clock.basis(),
                outOfOrder,
                ordered.getLast().time(),
                tally.movements());
    }

    private void accept(int acceptance) {
        DossierStatusEvent event = events.get(acceptance);
        receivedAt = event.time();
        stage = Stage.OPEN;
        clock.accepted(event.time(), event.data().unit());
        tally.count(event.time(), DossierMeasure.RECEIVED, 1);
        events.subList(0, acceptance).stream()
                .map(DossierStatusEvent::status)
                .filter(DossierStatus::completes)
                .findFirst()
                .ifPresent(earlier -> {
                    outOfOrder = true;
                    end(event.time(), earlier);
                });
    }

    private void apply(DossierStatusEvent event) {
        if (stage == Stage.DONE) {
            if (event.status() == DossierStatus.REOPENED) {
                stage = Stage.OPEN;
                endedAt = null;
                endedBy = null;
                timeliness = null;
                tally.count(event.time(), DossierMeasure.REOPENED, 1);
            }
            return;
        }
        switch (event.status()) {
            case RECEIVED, IN_PROGRESS, REOPENED -> resume(event.time());
            case SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, STOPPED -> pause(event.time(), event.status());
            case PROCESSED, RETURNED, WITHDRAWN, REFUSED -> end(event.time(), event.status());
            case TRANSFERRED -> transfer(event);
            case REGISTERED -> {}
        }
    }

    private void pause(Instant at, DossierStatus by) {
        if (stage == Stage.OPEN) {
            stage = Stage.PAUSED;
            pausedSince = at;
            tally.count(at, DossierMeasure.PAUSED, 1);
        }
        if (by == DossierStatus.STOPPED) {
            longStop.stopped(at);
        } else {
            longStop.ended(at);
        }
    }

    private void resume(Instant at) {
        if (stage == Stage.PAUSED) {
            stage = Stage.OPEN;
            longStop.ended(at);
            clock.paused(Objects.requireNonNull(pausedSince), at);
            pausedSince = null;
            tally.count(at, DossierMeasure.PAUSED, -1);
        }
    }

    private void end(Instant at, DossierStatus by) {
        boolean wasOverdue = due.overdueFrom() != null;
        due.stop(at);
        resume(at);
        stage = Stage.DONE;
        endedAt = at;
        endedBy = by;
        if (by == DossierStatus.WITHDRAWN || by == DossierStatus.REFUSED) {
            tally.count(at, by == DossierStatus.WITHDRAWN ? DossierMeasure.WITHDRAWN : DossierMeasure.REFUSED, 1);
            return;
        }
        timeliness = due.judge(at, wasOverdue);
    }

    private void transfer(DossierStatusEvent event) {
        Instant at = event.time();
        Instant overdueFrom = due.overdueFrom();
        boolean paused = stage == Stage.PAUSED;
        due.stop(at);
        if (paused) {
            tally.count(at, DossierMeasure.PAUSED, -1);
        }
        tally.count(at, DossierMeasure.TRANSFERRED_OUT, 1);
        longStop.moved(
                at,
                () -> tally.custody().moves(Objects.requireNonNull(event.data().toUnit())));
        tally.count(at, DossierMeasure.TRANSFERRED_IN, 1);
        if (paused) {
            tally.count(at, DossierMeasure.PAUSED, 1);
        }
        if (overdueFrom != null) {
            due.remainsOverdue(at, overdueFrom);
        }
    }
}

package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.DueMoment;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.Pause;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.reference.ReferenceBook;

/**
 * The due moment in force of one dossier, as its events, its pauses and the calendars move it. What the source sends
 * wins; ours is counted beside it.
 */
final class DueClock {
    private final ReferenceBook book;
    private final List<Pause> pauses = new ArrayList<>();
    private final List<DueMove> moves = new ArrayList<>();
    private final List<Reschedule> reschedules = new ArrayList<>();

    private String procedure = "";
    private @Nullable Limit sentLimit;
    private @Nullable Instant sentDueAt;
    private @Nullable Instant firstDueAt;

    private @Nullable Instant receivedAt;
    private String unit = "";
    private @Nullable Catalog catalog;
    private @Nullable WorkingCalendar calendar;
    private @Nullable Deadline computed;

    DueClock(ReferenceBook book) {
        this.book = book;
    }

    /** @param taken false where the dossier is done: what is said of its limit then changes nothing */
    void states(Instant at, DossierStatusChanged event, boolean taken) {
        if (!taken) {
            return;
        }
        procedure = event.procedure();
        if (event.limit() != null) {
            sentLimit = event.limit();
        }
        Instant sent = event.dueAt();
        if (sent != null) {
            Instant before = dueAt();
            if (receivedAt != null && before != null && !before.equals(sent)) {
                reschedules.add(new Reschedule(at, before, sent, event.apology()));
            }
            sentDueAt = sent;
        }
        count();
    }

    void accepted(Instant at, String byUnit) {
        receivedAt = at;
        unit = byUnit;
        catalog = book.catalog(at).orElse(null);
        calendar = book.calendar(byUnit, at).orElse(null);
        count();
    }

    /** A pause that has ended. */
    void paused(Instant from, Instant to) {
        pauses.add(new Pause(from, to));
        count();
    }

    /** From {@code at} on, the calendar in force then counts. */
    void calendarAt(Instant at) {
        WorkingCalendar before = calendar;
        Instant dueBefore = dueAt();
        calendar = book.calendar(unit, at).orElse(null);
        if (before == calendar) {
            return;
        }
        count();
        if (calendar != null && !Objects.equals(dueBefore, dueAt())) {
            moves.add(new DueMove(at, dueBefore, dueAt(), newer(before, calendar)));
        }
    }

    /** Ascending; of the unit that accepted it. */
    List<Instant> calendarChanges() {
        return book.calendarChanges(unit);
    }

    @Nullable
    WorkingCalendar calendar() {
        return calendar;
    }

    @Nullable
    DueMoment due() {
        Instant at = dueAt();
        return at == null ? null : new DueMoment(at, byInstant());
    }

    @Nullable
    Instant dueAt() {
        return sentDueAt != null ? sentDueAt : computed == null ? null : computed.dueAt();
    }

    @Nullable
    Instant firstDueAt() {
        return firstDueAt;
    }

    DueBasis basis() {
        Limit limit = limit();
        return new DueBasis(
                limit,
                limit != null && sentLimit == null,
                sentDueAt,
                computed,
                dueAt() == null ? null : (Boolean) byInstant(),
                moves,
                reschedules);
    }

    private void count() {
        Limit limit = limit();
        if (receivedAt == null || calendar == null || limit == null) {
            computed = null;
        } else if (computed == null
                || computed.calendar() != calendar
                || !computed.limit().equals(limit)
                || computed.pauses().size() != pauses.size()) {
            computed = Deadline.of(calendar, receivedAt, limit, List.copyOf(pauses));
        }
        if (firstDueAt == null) {
            firstDueAt = dueAt();
        }
    }

    private @Nullable Limit limit() {
        return sentLimit != null || catalog == null
                ? sentLimit
                : catalog.procedure(procedure).map(Procedure::limit).orElse(null);
    }

    private boolean byInstant() {
        Limit limit = limit();
        return limit != null && limit.counting() == Limit.Counting.WORKING_HOURS;
    }

    /** The nearest calendar that was not in force before. */
    private static String newer(@Nullable WorkingCalendar before, WorkingCalendar now) {
        return now.versions().stream()
                .filter(version -> before == null || !before.versions().contains(version))
                .findFirst()
                .orElseGet(now::version);
    }
}

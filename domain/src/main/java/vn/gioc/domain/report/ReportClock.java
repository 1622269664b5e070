package vn.gioc.domain.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.DueMoment;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.reference.ReferenceBook;

/**
 * The due moments of one citizen report: the citizen's, which runs from the receipt, and that of whoever works on it,
 * which begins anew when it is handed on. Limits are plain days and plain hours, around the clock; what the source
 * sends wins over ours.
 */
final class ReportClock {
    private final ReferenceBook book;

    private @Nullable String category;
    private boolean urgent;
    private @Nullable Instant sentDueAt;
    private @Nullable Instant firstDueAt;
    private @Nullable Instant receivedAt;
    private @Nullable Catalog catalog;
    private @Nullable Limit limit;
    private boolean byInstant;
    private @Nullable Instant assignedAt;
    private int reassignments;

    ReportClock(ReferenceBook book) {
        this.book = book;
    }

    /** @param taken false where the report is done: what is said of its limit then waits for a reopening */
    void states(ReportStatusChanged event, boolean taken) {
        if (event.category() != null) {
            category = event.category();
        }
        if (event.urgent() != null) {
            urgent = event.urgent();
        }
        if (!taken) {
            return;
        }
        if (event.dueAt() != null) {
            sentDueAt = event.dueAt();
        }
        count();
    }

    void received(Instant at) {
        receivedAt = at;
        assignedAt = at;
        catalog = book.catalog(at).orElse(null);
        count();
    }

    void assigned(Instant at) {
        assignedAt = at;
        reassignments++;
    }

    @Nullable
    DueMoment due() {
        Instant at = dueAt();
        return at == null ? null : new DueMoment(at, byInstant());
    }

    @Nullable
    Instant dueAt() {
        return sentDueAt != null ? sentDueAt : computedDueAt();
    }

    @Nullable
    Instant firstDueAt() {
        return firstDueAt;
    }

    @Nullable
    Instant computedDueAt() {
        return from(receivedAt);
    }

    Report.Handling handling() {
        return new Report.Handling(
                computedDueAt(),
                dueAt() == null ? null : (Boolean) byInstant(),
                assignedAt,
                from(assignedAt),
                reassignments);
    }

    /** By the instant where the limit is in hours; without any limit, where it is urgent. */
    boolean byInstant() {
        return byInstant;
    }

    private @Nullable Instant from(@Nullable Instant start) {
        if (start == null || limit == null) {
            return null;
        }
        return limit.counting() == Limit.Counting.WORKING_HOURS
                ? start.plus(Duration.ofHours(limit.amount()))
                : Zone.startOf(Zone.dateOf(start).plusDays(limit.amount() + 1L)).minusSeconds(1);
    }

    private void count() {
        limit = catalog == null ? null : catalog.reportLimit(category, urgent);
        byInstant = limit == null ? urgent : limit.counting() == Limit.Counting.WORKING_HOURS;
        if (firstDueAt == null) {
            firstDueAt = dueAt();
        }
    }
}

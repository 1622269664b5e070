package vn.gioc.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.reference.Books.moment;
import static vn.gioc.domain.report.ReportStatus.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.domain.reference.Books;
import vn.gioc.domain.reference.ReferenceBook;

/** Intake is around the clock: limits are plain days and plain hours. 3/10/2026 is a Saturday. */
class ReportTimelineTest {
    private static final ReferenceBook BOOK = Books.sample();

    private final List<ReportEvent> events = new ArrayList<>();

    @Test
    void plainDaysEndAtMidnightAfterTheSeventhDayFollowingTheReceipt() {
        Report report =
                then("2026-10-03T22:00", RECEIVED, "giao-thong", null, null).told();
        assertThat(report.dueAt()).isEqualTo(moment("2026-10-10T23:59").plusSeconds(59));
        assertThat(report.overdueFrom()).isEqualTo(moment("2026-10-11T00:00"));
        assertThat(report.dueSoonFrom()).isEqualTo(moment("2026-10-09T00:00"));
        assertThat(report.handling().byInstant()).isFalse();
    }

    @Test
    void anUrgentOneIsDueAfterPlainHours() {
        Report report =
                then("2026-10-03T22:00", RECEIVED, "ngap-nuoc", true, null).told();
        assertThat(report.dueAt()).isEqualTo(moment("2026-10-04T10:00"));
        assertThat(report.overdueFrom()).isEqualTo(moment("2026-10-04T10:00"));
        assertThat(report.handling().byInstant()).isTrue();
    }

    @Test
    void aCategoryThatNobodyListsHasTheCommonLimit() {
        assertThat(then("2026-10-03T22:00", RECEIVED, "something", null, null)
                        .told()
                        .dueAt())
                .isEqualTo(moment("2026-10-10T23:59").plusSeconds(59));
        assertThat(told(ReferenceBook.empty()).dueAt()).isNull();
    }

    @Test
    void whatIsKnownLaterOfCategoryAndUrgencyMovesTheDue() {
        then("2026-10-03T22:00", RECEIVED, null, null, null);
        then("2026-10-03T23:00", IN_PROGRESS, "tieng-on", null, null);
        assertThat(told().dueAt()).isEqualTo(moment("2026-10-08T23:59").plusSeconds(59));
        then("2026-10-04T01:00", IN_PROGRESS, null, true, null);
        assertThat(told().dueAt()).isEqualTo(moment("2026-10-04T22:00"));
    }

    @Test
    void anExtensionMovesTheDueAndLatenessAgainstTheFirstIsKept() {
        then("2026-10-03T22:00", RECEIVED, "giao-thong", null, null);
        then("2026-10-09T08:00", EXTENDED, null, null, "2026-10-20T17:00");
        then("2026-10-15T08:00", RESOLVED, null, null, null);
        Report report = told();
        assertThat(report.timeliness()).isEqualTo(Timeliness.EARLY);
        assertThat(report.lateAgainstFirst()).isTrue();
        assertThat(report.firstDueAt()).isEqualTo(moment("2026-10-10T23:59").plusSeconds(59));
    }

    @Test
    void anExtensionAfterTheDueLaundersNothing() {
        then("2026-10-03T22:00", RECEIVED, "giao-thong", null, null);
        then("2026-10-12T08:00", EXTENDED, null, null, "2026-10-20T17:00");
        then("2026-10-15T08:00", RESOLVED, null, null, null);
        assertThat(told().timeliness()).isEqualTo(Timeliness.LATE);
    }

    @Test
    void theAssigneesClockStartsAnewAndTheCitizensRunsOn() {
        then("2026-10-03T22:00", RECEIVED, "giao-thong", null, null);
        then("2026-10-05T08:00", FORWARDED, null, null, null);
        then("2026-10-07T08:00", REASSIGNED, null, null, null);
        Report report = told();
        assertThat(report.dueAt()).isEqualTo(moment("2026-10-10T23:59").plusSeconds(59));
        assertThat(report.handling().assignedAt()).isEqualTo(moment("2026-10-07T08:00"));
        assertThat(report.handling().assigneeDueAt())
                .isEqualTo(moment("2026-10-14T23:59").plusSeconds(59));
        assertThat(report.handling().reassignments()).isEqualTo(2);
    }

    @Test
    void withoutAHandingOnTheAssigneesClockIsTheCitizens() {
        Report report =
                then("2026-10-03T22:00", RECEIVED, "giao-thong", null, null).told();
        assertThat(report.handling().assignedAt()).isEqualTo(report.receivedAt());
        assertThat(report.handling().assigneeDueAt()).isEqualTo(report.dueAt());
        assertThat(report.handling().reassignments()).isZero();
    }

    @Test
    void aDuplicateIsOutsideTimelinessAndHidingChangesNoBucket() {
        then("2026-10-03T22:00", RECEIVED, "giao-thong", null, null);
        then("2026-10-04T08:00", HIDDEN, null, null, null);
        assertThat(told().open()).isTrue();
        then("2026-10-20T08:00", DUPLICATE, null, null, null);
        assertThat(told().timeliness()).isNull();
        assertThat(sum(told(), ReportMeasure.DUPLICATE)).isEqualTo(1);
        assertThat(sum(told(), ReportMeasure.OVERDUE)).isZero();
    }

    @Test
    void aReopenedReportMayBeOverdueAtOnce() {
        then("2026-10-03T22:00", RECEIVED, "giao-thong", null, null);
        then("2026-10-04T08:00", RESOLVED, null, null, null);
        then("2026-10-30T08:00", REOPENED, null, null, null);
        assertThat(told().overdueFrom()).isEqualTo(moment("2026-10-30T08:00"));
    }

    @Test
    void dueSoonFollowsTheCalendarThatComesIntoForce() {
        then("2026-10-01T08:00", RECEIVED, "giao-thong", null, null);
        Report report = told(Books.shippedAnd(Books.dayOff("2026-10-06T10:00", "a", "2", "2026-10-07")));
        assertThat(report.dueSoonFrom()).isEqualTo(moment("2026-10-06T10:00"));
        assertThat(report.movements())
                .contains(new Movement<>(moment("2026-10-06T10:00"), "a", ReportMeasure.DUE_SOON, 1, true));
    }

    private static long sum(Report report, ReportMeasure measure) {
        return report.movements().stream()
                .filter(each -> each.measure() == measure)
                .mapToLong(Movement::delta)
                .sum();
    }

    private Report told() {
        return told(BOOK);
    }

    private Report told(ReferenceBook book) {
        return ReportTimeline.of(events, book);
    }

    private ReportTimelineTest then(
            String time,
            ReportStatus status,
            @Nullable String category,
            @Nullable Boolean urgent,
            @Nullable String dueAt) {
        events.add(new ReportEvent(
                moment(time),
                "1022",
                events.size() + "",
                new ReportStatusChanged(
                        "a",
                        status,
                        category,
                        null,
                        null,
                        urgent,
                        dueAt == null ? null : moment(dueAt),
                        null,
                        null,
                        null,
                        null,
                        status == DUPLICATE ? "PA-1" : null,
                        null)));
        return this;
    }
}

package vn.gioc.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.dossier.DossierStatus.*;
import static vn.gioc.domain.reference.Books.moment;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.reference.Books;
import vn.gioc.domain.reference.ReferenceBook;

/** Due moments that the centre counts itself. 5/10/2026 is a Monday without a day off near it. */
class ComputedDueTest {
    private static final ReferenceBook BOOK = Books.sample();

    @Test
    void theLimitOfTheCatalogCountsWhereTheSourceSendsNone() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED).told(BOOK);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-12T17:00"));
        assertThat(dossier.firstDueAt()).isEqualTo(moment("2026-10-12T17:00"));
        assertThat(dossier.basis().limitFromCatalog()).isTrue();
        assertThat(dossier.basis().limit()).isEqualTo(Limit.parse("P5D"));
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-10-13T00:00"));
        assertThat(dossier.dueSoonFrom()).isEqualTo(moment("2026-10-09T00:00"));
    }

    @Test
    void aLimitThatWasSentWinsOverTheCatalogAlsoFromBeforeTheAcceptance() {
        Dossier dossier = new Story()
                .limit("P3D")
                .then("2026-10-03T09:00", REGISTERED)
                .then("2026-10-05T09:00", RECEIVED)
                .told(BOOK);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-08T17:00"));
        assertThat(dossier.basis().limitFromCatalog()).isFalse();
    }

    @Test
    void theLimitFollowsTheProcedureNamedLast() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .procedure("2.000815")
                .then("2026-10-05T10:00", IN_PROGRESS)
                .told(BOOK);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-06T09:00"));
        assertThat(dossier.basis().byInstant()).isTrue();
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-10-06T09:00"));
    }

    @Test
    void withoutALimitOrACalendarThereIsNoDueMoment() {
        assertThat(new Story()
                        .procedure("9.999999")
                        .then("2026-10-05T09:00", RECEIVED)
                        .told(BOOK)
                        .dueAt())
                .isNull();
        Dossier unknown =
                new Story().limit("P1D").then("2026-10-05T09:00", RECEIVED).told(ReferenceBook.empty());
        assertThat(unknown.dueAt()).isNull();
        assertThat(unknown.basis().limit()).isEqualTo(Limit.parse("P1D"));
        assertThat(unknown.basis().computed()).isNull();
    }

    @Test
    void theSourcesDueWinsAndOursIsKeptBesideIt() {
        Dossier dossier = new Story()
                .due("2026-10-09T10:00")
                .then("2026-10-05T09:00", RECEIVED)
                .told(BOOK);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-09T10:00"));
        assertThat(Objects.requireNonNull(dossier.basis().computed()).dueAt()).isEqualTo(moment("2026-10-12T17:00"));
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-10-10T00:00"));
        assertThat(dossier.basis().reschedules()).isEmpty();
    }

    @Test
    void theSourcesDueIsNeverShiftedByAPause() {
        Dossier dossier = new Story()
                .due("2026-10-09T10:00")
                .then("2026-10-05T09:00", RECEIVED)
                .then("2026-10-06T07:00", SUPPLEMENT_REQUESTED)
                .then("2026-10-08T07:00", IN_PROGRESS)
                .told(BOOK);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-09T10:00"));
        assertThat(Objects.requireNonNull(dossier.basis().computed()).dueAt()).isEqualTo(moment("2026-10-14T17:00"));
    }

    @Test
    void whilePausedTheDueIsThatBeforeThePauseAndAfterItMoves() {
        Story story = Story.of("2026-10-05T09:00", RECEIVED).then("2026-10-06T07:00", PAYMENT_REQUESTED);
        assertThat(story.told(BOOK).dueAt()).isEqualTo(moment("2026-10-12T17:00"));
        story.then("2026-10-08T07:00", RECEIVED);
        assertThat(story.told(BOOK).dueAt()).isEqualTo(moment("2026-10-14T17:00"));
    }

    @Test
    void aPauseThatTheEndEndsCountsToo() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .then("2026-10-09T07:00", SUPPLEMENT_REQUESTED)
                .then("2026-10-13T16:00", PROCESSED)
                .told(BOOK);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-14T17:00"));
        assertThat(dossier.timeliness()).isEqualTo(Timeliness.EARLY);
    }

    @Test
    void aPauseGoesOnThroughATransferAndCountsOnce() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .then("2026-10-06T07:00", SUPPLEMENT_REQUESTED)
                .transfer("2026-10-06T12:00", "a", "b")
                .in("b", "2026-10-07T07:00", IN_PROGRESS)
                .told(BOOK);
        assertThat(Objects.requireNonNull(dossier.basis().computed()).pauses()).hasSize(1);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-13T17:00"));
        assertThat(Story.sum(dossier, DossierMeasure.PAUSED)).isZero();
    }

    @Test
    void timeWhileDoneIsNoPauseAndAReopenedDossierMayBeOverdueAtOnce() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .then("2026-10-06T09:00", PROCESSED)
                .then("2026-10-20T09:00", REOPENED)
                .told(BOOK);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-12T17:00"));
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-10-20T09:00"));
    }

    @Test
    void whatIsSaidOfADoneDossierChangesNothingUnlessItReopens() {
        Story story = Story.of("2026-10-05T09:00", RECEIVED)
                .then("2026-10-06T09:00", PROCESSED)
                .limit("P1D")
                .due("2026-10-30T17:00")
                .then("2026-10-07T09:00", RETURNED);
        assertThat(story.told(BOOK).dueAt()).isEqualTo(moment("2026-10-12T17:00"));
        story.due("2026-10-30T17:00").then("2026-10-20T09:00", REOPENED);
        Dossier reopened = story.told(BOOK);
        assertThat(reopened.dueAt()).isEqualTo(moment("2026-10-30T17:00"));
        assertThat(reopened.overdueFrom()).isEqualTo(moment("2026-10-31T00:00"));
    }

    @Test
    void aDueDateThatFallsIntoAnUnannouncedYearIsProvisional() {
        Dossier dossier = Story.of("2026-12-30T09:00", RECEIVED).told(BOOK);
        assertThat(Objects.requireNonNull(dossier.basis().computed()).provisional())
                .isTrue();
    }

    @Test
    void aHourLimitIsJudgedByTheInstantAlsoForTheSourcesDue() {
        Story story = new Story()
                .limit("PT8H")
                .due("2026-10-06T09:00")
                .then("2026-10-05T09:00", RECEIVED)
                .then("2026-10-06T09:01", PROCESSED);
        assertThat(story.told(BOOK).timeliness()).isEqualTo(Timeliness.LATE);
    }
}

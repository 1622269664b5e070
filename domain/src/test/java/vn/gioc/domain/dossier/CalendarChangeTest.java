package vn.gioc.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.dossier.DossierStatus.*;
import static vn.gioc.domain.reference.Books.moment;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.reference.Books;
import vn.gioc.domain.reference.ReferenceBook;

/** From Wednesday 7/10/2026 on, Friday 9/10 is a day off: for the ward {@code a}, its city, or the country. */
class CalendarChangeTest {
    private static final String CHANGE = "2026-10-07T09:00";

    @Test
    void anOpenDossierMovesFromTheMomentOfTheChange() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED).told(off("a", CHANGE, "2026-10-09"));
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-13T17:00"));
        assertThat(dossier.basis().moves())
                .containsExactly(
                        new DueMove(moment(CHANGE), moment("2026-10-12T17:00"), moment("2026-10-13T17:00"), "a@2"));
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-10-14T00:00"));
        assertThat(Objects.requireNonNull(dossier.basis().computed()).calendar().version())
                .isEqualTo("a@2");
        assertThat(dossier.firstDueAt()).isEqualTo(moment("2026-10-12T17:00"));
    }

    @Test
    void theCitysCalendarMovesItsWardsAndNobodyElse() {
        ReferenceBook book = off("city", CHANGE, "2026-10-09");
        assertThat(Story.of("2026-10-05T09:00", RECEIVED).told(book).basis().moves())
                .singleElement()
                .extracting(DueMove::calendar)
                .isEqualTo("city@2");
        assertThat(new Story()
                        .in("elsewhere", "2026-10-05T09:00", RECEIVED)
                        .told(book)
                        .basis()
                        .moves())
                .isEmpty();
    }

    @Test
    void theCalendarIsThatOfTheUnitThatAcceptedItAlsoAfterATransfer() {
        Story story = Story.of("2026-10-05T09:00", RECEIVED).transfer("2026-10-06T09:00", "a", "b");
        assertThat(story.told(off("a", CHANGE, "2026-10-09")).basis().moves()).hasSize(1);
        assertThat(story.told(off("b", CHANGE, "2026-10-09")).basis().moves()).isEmpty();
    }

    @Test
    void whatEndedBeforeKeepsWhatItHad() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .then("2026-10-06T09:00", PROCESSED)
                .told(off("a", CHANGE, "2026-10-09"));
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-12T17:00"));
        assertThat(dossier.basis().moves()).isEmpty();
    }

    @Test
    void anEndAtTheMomentOfTheChangeIsJudgedByTheNewOne() {
        Dossier dossier = new Story()
                .limit("P1D")
                .then("2026-10-06T09:00", RECEIVED)
                .then(CHANGE, PROCESSED)
                .told(off("a", CHANGE, "2026-10-07"));
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-08T17:00"));
        assertThat(dossier.timeliness()).isEqualTo(Timeliness.EARLY);
    }

    @Test
    void whatWasOverdueStaysSo() {
        Dossier dossier =
                new Story().limit("P1D").then("2026-10-05T09:00", RECEIVED).told(off("a", CHANGE, "2026-10-06"));
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-07T17:00"));
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-10-07T00:00"));
        assertThat(Story.sum(dossier, DossierMeasure.OVERDUE)).isEqualTo(1);
    }

    @Test
    void aDueThatTheNewCalendarBringsIntoThePastIsOverdueFromTheChange() {
        ReferenceBook book = Books.shippedAnd(
                Books.dayOff("2026-09-01T00:00", "a", "1", "2026-10-06"),
                Books.calendar("2026-10-08T08:00", "a", "2", "{}"));
        Dossier dossier =
                new Story().limit("P2D").then("2026-10-05T09:00", RECEIVED).told(book);
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-07T17:00"));
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-10-08T08:00"));
        assertThat(dossier.movements())
                .contains(new Movement<>(moment("2026-10-08T08:00"), "a", DossierMeasure.OVERDUE, 1, true));
    }

    @Test
    void dueSoonFollowsTheCalendarInForceAndTheClockMakesItTrue() {
        Dossier dossier = new Story()
                .limit("P4D")
                .then("2026-10-05T09:00", RECEIVED)
                .told(off("a", "2026-10-08T10:00", "2026-10-09"));
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-12T17:00"));
        assertThat(dossier.dueSoonFrom()).isEqualTo(moment("2026-10-08T00:00"));
        assertThat(Story.of("2026-10-05T09:00", RECEIVED)
                        .told(off("a", "2026-10-09T10:00", "2026-10-12"))
                        .movements())
                .contains(
                        new Movement<>(moment("2026-10-09T00:00"), "a", DossierMeasure.DUE_SOON, 1, true),
                        new Movement<>(moment("2026-10-14T00:00"), "a", DossierMeasure.DUE_SOON, -1, true));
    }

    @Test
    void aDueThatMovesAwayIsNoLongerSoonFromTheChange() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .told(Books.shippedAnd(Books.calendar("2026-10-09T10:00", "a", "2", """
                        {'off':[{'date':'2026-10-12','notice':'N'},{'date':'2026-10-13','notice':'N'},
                                {'date':'2026-10-07','notice':'N'}]}""")));
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-15T17:00"));
        assertThat(dossier.movements())
                .contains(new Movement<>(moment("2026-10-09T10:00"), "a", DossierMeasure.DUE_SOON, -1, true));
        assertThat(dossier.dueSoonFrom()).isEqualTo(moment("2026-10-14T00:00"));
    }

    @Test
    void theSourcesDueDoesNotMoveOursDoes() {
        Dossier dossier = new Story()
                .due("2026-10-12T17:00")
                .then("2026-10-05T09:00", RECEIVED)
                .told(off("a", CHANGE, "2026-10-09"));
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-12T17:00"));
        assertThat(Objects.requireNonNull(dossier.basis().computed()).dueAt()).isEqualTo(moment("2026-10-13T17:00"));
        assertThat(dossier.basis().moves()).isEmpty();
    }

    @Test
    void aPausedDossierMovesToo() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .then("2026-10-06T09:00", SUPPLEMENT_REQUESTED)
                .told(off("a", CHANGE, "2026-10-09"));
        assertThat(dossier.basis().moves()).hasSize(1);
        assertThat(dossier.overdueFrom()).isNull();
    }

    @Test
    void aReopenedDossierIsJudgedByTheCalendarInForceThen() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .then("2026-10-06T09:00", PROCESSED)
                .then("2026-10-08T09:00", REOPENED)
                .told(off("a", CHANGE, "2026-10-09"));
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-13T17:00"));
        assertThat(dossier.basis().moves())
                .singleElement()
                .extracting(DueMove::at)
                .isEqualTo(moment("2026-10-08T09:00"));
    }

    @Test
    void aChangeBeforeTheReceiptIsNoMove() {
        assertThat(Story.of("2026-10-07T09:00", RECEIVED)
                        .told(off("a", CHANGE, "2026-10-09"))
                        .basis()
                        .moves())
                .isEmpty();
    }

    private static ReferenceBook off(String unit, String from, String date) {
        return Books.shippedAnd(Books.dayOff(from, unit, "2", date));
    }
}

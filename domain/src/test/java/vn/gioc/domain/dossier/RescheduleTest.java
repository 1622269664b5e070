package vn.gioc.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.dossier.DossierStatus.*;
import static vn.gioc.domain.reference.Books.moment;

import org.junit.jupiter.api.Test;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.reference.Books;
import vn.gioc.domain.reference.ReferenceBook;

/** A new date (hẹn lại) launders nothing that has passed. */
class RescheduleTest {
    private static final ReferenceBook BOOK = Books.sample();

    @Test
    void agreedBeforeTheDueItCountsAndKeepsItsApology() {
        Dossier dossier = received()
                .due("2026-10-16T17:00")
                .apology("12/PXL")
                .then("2026-10-08T09:00", IN_PROGRESS)
                .then("2026-10-15T09:00", PROCESSED)
                .told(BOOK);
        assertThat(dossier.timeliness()).isEqualTo(Timeliness.EARLY);
        assertThat(dossier.firstDueAt()).isEqualTo(moment("2026-10-09T17:00"));
        assertThat(dossier.basis().reschedules())
                .containsExactly(new Reschedule(
                        moment("2026-10-08T09:00"), moment("2026-10-09T17:00"), moment("2026-10-16T17:00"), "12/PXL"));
    }

    @Test
    void withoutAnApologyItIsRecordedAsOneWithout() {
        Dossier dossier = received()
                .due("2026-10-16T17:00")
                .then("2026-10-08T09:00", IN_PROGRESS)
                .told(BOOK);
        assertThat(dossier.basis().reschedules())
                .singleElement()
                .extracting(Reschedule::apology)
                .isNull();
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-10-17T00:00"));
    }

    @Test
    void agreedAfterTheDueHasPassedItStaysLateWithOrWithoutApology() {
        for (String apology : new String[] {null, "12/PXL"}) {
            Story story = received().due("2026-10-16T17:00");
            Dossier dossier = (apology == null ? story : story.apology(apology))
                    .then("2026-10-12T09:00", IN_PROGRESS)
                    .then("2026-10-13T09:00", PROCESSED)
                    .told(BOOK);
            assertThat(dossier.timeliness()).isEqualTo(Timeliness.LATE);
            assertThat(dossier.basis().reschedules()).hasSize(1);
        }
    }

    @Test
    void theSourcesFirstDateAfterOursIsOne() {
        Dossier dossier = Story.of("2026-10-05T09:00", RECEIVED)
                .due("2026-10-16T17:00")
                .then("2026-10-08T09:00", IN_PROGRESS)
                .told(BOOK);
        assertThat(dossier.basis().reschedules())
                .containsExactly(new Reschedule(
                        moment("2026-10-08T09:00"), moment("2026-10-12T17:00"), moment("2026-10-16T17:00"), null));
    }

    @Test
    void theSameDateSentAgainIsNone() {
        Dossier dossier = received()
                .due("2026-10-09T17:00")
                .then("2026-10-08T09:00", IN_PROGRESS)
                .told(BOOK);
        assertThat(dossier.basis().reschedules()).isEmpty();
    }

    @Test
    void aDateOfARegistrationThatTheReceiptCorrectsIsNone() {
        Dossier dossier = new Story()
                .due("2026-10-08T17:00")
                .then("2026-10-04T09:00", REGISTERED)
                .due("2026-10-09T17:00")
                .then("2026-10-05T09:00", RECEIVED)
                .told(BOOK);
        assertThat(dossier.basis().reschedules()).isEmpty();
        assertThat(dossier.dueAt()).isEqualTo(moment("2026-10-09T17:00"));
    }

    private static Story received() {
        return new Story().due("2026-10-09T17:00").then("2026-10-05T09:00", RECEIVED);
    }
}

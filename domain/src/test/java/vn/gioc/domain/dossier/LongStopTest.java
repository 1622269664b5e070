package vn.gioc.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.dossier.DossierStatus.*;
import static vn.gioc.domain.reference.Books.moment;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.reference.Books;
import vn.gioc.domain.reference.ReferenceBook;

/** A stop that began on 1/9/2026 at 09:00 is long from 1/10/2026 at 09:00. */
class LongStopTest {
    private static final ReferenceBook BOOK = Books.sample();

    @Test
    void theClockMakesAStopLongAfterThirtyDays() {
        Dossier dossier = stopped().told(BOOK);
        assertThat(dossier.stoppedSince()).isEqualTo(moment("2026-09-01T09:00"));
        assertThat(movements(dossier)).containsExactly(move("2026-10-01T09:00", "a", 1, true));
    }

    @Test
    void aStopThatEndsWithinThirtyDaysIsNeverLong() {
        Dossier dossier = stopped().then("2026-10-01T09:00", IN_PROGRESS).told(BOOK);
        assertThat(movements(dossier)).isEmpty();
        assertThat(dossier.stoppedSince()).isNull();
    }

    @Test
    void itEndsWhenTheDossierGoesOnEndsOrWaitsForTheCitizen() {
        for (DossierStatus status : List.of(IN_PROGRESS, RETURNED, SUPPLEMENT_REQUESTED)) {
            assertThat(movements(stopped().then("2026-10-20T09:00", status).told(BOOK)))
                    .containsExactly(move("2026-10-01T09:00", "a", 1, true), move("2026-10-20T09:00", "a", -1, false));
        }
    }

    @Test
    void aSecondStopChangesNothingOfTheFirst() {
        assertThat(stopped().then("2026-09-20T09:00", STOPPED).told(BOOK).stoppedSince())
                .isEqualTo(moment("2026-09-01T09:00"));
    }

    @Test
    void aStopThatFollowsAnotherPauseBeginsWithItself() {
        Dossier dossier = Story.of("2026-08-20T09:00", RECEIVED)
                .then("2026-08-25T09:00", SUPPLEMENT_REQUESTED)
                .then("2026-09-01T09:00", STOPPED)
                .told(BOOK);
        assertThat(dossier.pausedSince()).isEqualTo(moment("2026-08-25T09:00"));
        assertThat(movements(dossier)).containsExactly(move("2026-10-01T09:00", "a", 1, true));
    }

    @Test
    void aLongStopGoesOverWithTheDossier() {
        assertThat(movements(stopped().transfer("2026-10-20T09:00", "a", "b").told(BOOK)))
                .containsExactly(
                        move("2026-10-01T09:00", "a", 1, true),
                        move("2026-10-20T09:00", "a", -1, false),
                        move("2026-10-20T09:00", "b", 1, false));
        assertThat(movements(stopped().transfer("2026-09-20T09:00", "a", "b").told(BOOK)))
                .containsExactly(move("2026-10-01T09:00", "b", 1, true));
    }

    private static Story stopped() {
        return Story.of("2026-08-20T09:00", RECEIVED).then("2026-09-01T09:00", STOPPED);
    }

    private static List<Movement<DossierMeasure>> movements(Dossier dossier) {
        return dossier.movements().stream()
                .filter(each -> each.measure() == DossierMeasure.STOPPED_LONG)
                .toList();
    }

    private static Movement<DossierMeasure> move(String at, String unit, int delta, boolean scheduled) {
        return new Movement<>(moment(at), unit, DossierMeasure.STOPPED_LONG, delta, scheduled);
    }
}

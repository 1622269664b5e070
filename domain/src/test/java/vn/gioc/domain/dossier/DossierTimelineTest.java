package vn.gioc.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.dossier.DossierStatus.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.reference.Books;
import vn.gioc.domain.reference.ReferenceBook;

class DossierTimelineTest {
    private static final ReferenceBook BOOK = Books.sample();

    @Test
    void aDossierIsAcceptedByItsFirstStatusThatIsNotARegistration() {
        Dossier dossier = tell(at("2026-11-02T08:00", REGISTERED), at("2026-11-02T09:00", RECEIVED));
        assertThat(dossier.receivedAt()).isEqualTo(moment("2026-11-02T09:00"));
        assertThat(sum(dossier, DossierMeasure.RECEIVED)).isEqualTo(1);
        assertThat(dossier.stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void aRefusalBeforeAnAcceptanceLeavesItOutside() {
        assertThat(tell(at("2026-11-02T08:00", REGISTERED), at("2026-11-02T09:00", REFUSED))
                        .stage())
                .isEqualTo(Stage.OUTSIDE);
    }

    @Test
    void aDoneDossierStaysDoneUntilItIsReopened() {
        Dossier done = tell(
                at("2026-11-02T08:00", RECEIVED),
                at("2026-11-03T08:00", PROCESSED),
                at("2026-11-04T08:00", IN_PROGRESS));
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.endedAt()).isEqualTo(moment("2026-11-03T08:00"));
        Dossier reopened = tell(
                at("2026-11-02T08:00", RECEIVED), at("2026-11-03T08:00", PROCESSED), at("2026-11-05T08:00", REOPENED));
        assertThat(reopened.stage()).isEqualTo(Stage.OPEN);
        assertThat(sum(reopened, DossierMeasure.REOPENED)).isEqualTo(1);
    }

    @Test
    void anEndBeforeTheReceiptEndsItAtTheReceiptAndIsOutOfOrder() {
        Dossier dossier = tell(at("2026-11-02T08:00", PROCESSED), at("2026-11-02T09:00", RECEIVED));
        assertThat(dossier.outOfOrder()).isTrue();
        assertThat(dossier.endedAt()).isEqualTo(moment("2026-11-02T09:00"));
        assertThat(dossier.stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void aDueDayPassesAtMidnightWithoutAnyEvent() {
        Dossier dossier = tell(due("2026-11-02T08:00", RECEIVED, "2026-11-06T17:00"));
        assertThat(dossier.overdueFrom()).isEqualTo(moment("2026-11-07T00:00"));
        assertThat(dossier.dueSoonFrom()).isEqualTo(moment("2026-11-05T00:00"));
        assertThat(dossier.movements())
                .contains(new Movement<>(moment("2026-11-07T00:00"), "a", DossierMeasure.OVERDUE, 1, true));
    }

    @Test
    void aPausedDossierDoesNotBecomeOverdueUntilItGoesOn() {
        Dossier paused = tell(due("2026-11-02T08:00", RECEIVED, "2026-11-06T17:00"), at("2026-11-04T08:00", STOPPED));
        assertThat(paused.overdueFrom()).isNull();
        assertThat(sum(paused, DossierMeasure.PAUSED)).isEqualTo(1);
        Dossier resumed = tell(
                due("2026-11-02T08:00", RECEIVED, "2026-11-06T17:00"),
                at("2026-11-04T08:00", STOPPED),
                at("2026-11-10T08:00", IN_PROGRESS));
        assertThat(resumed.overdueFrom()).isEqualTo(moment("2026-11-10T08:00"));
        assertThat(sum(resumed, DossierMeasure.PAUSED)).isZero();
    }

    @Test
    void anOverdueDossierStaysSoWhilePausedAndWhenANewDateIsAgreed() {
        Dossier dossier = tell(
                due("2026-11-02T08:00", RECEIVED, "2026-11-04T17:00"),
                at("2026-11-06T08:00", STOPPED),
                due("2026-11-09T08:00", IN_PROGRESS, "2026-11-20T17:00"),
                at("2026-11-10T08:00", PROCESSED));
        assertThat(dossier.timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(dossier.firstDueAt()).isEqualTo(moment("2026-11-04T17:00"));
        assertThat(sum(dossier, DossierMeasure.OVERDUE)).isZero();
    }

    @Test
    void timelinessIsJudgedByTheDate() {
        assertThat(judged("2026-11-03T23:59")).isEqualTo(Timeliness.EARLY);
        assertThat(judged("2026-11-04T23:59")).isEqualTo(Timeliness.ON_TIME);
        assertThat(judged("2026-11-05T00:00")).isEqualTo(Timeliness.LATE);
    }

    @Test
    void aTransferLeavesOneUnitAndEntersTheOtherOverdueAsItWas() {
        List<DossierEvent> events = new ArrayList<>(
                List.of(due("2026-11-02T08:00", RECEIVED, "2026-11-04T17:00"), transfer("2026-11-06T08:00", "b")));
        Dossier dossier = DossierTimeline.of(events, BOOK).orElseThrow();
        assertThat(dossier.unit()).isEqualTo("b");
        assertThat(open(dossier, "a")).isZero();
        assertThat(open(dossier, "b")).isEqualTo(1);
        assertThat(sumIn(dossier, "a", DossierMeasure.OVERDUE)).isZero();
        assertThat(sumIn(dossier, "b", DossierMeasure.OVERDUE)).isEqualTo(1);
    }

    private static Timeliness judged(String end) {
        return tell(due("2026-11-02T08:00", RECEIVED, "2026-11-04T10:00"), at(end, PROCESSED))
                .timeliness();
    }

    private static long sum(Dossier dossier, DossierMeasure measure) {
        return dossier.movements().stream()
                .filter(each -> each.measure() == measure)
                .mapToLong(Movement::delta)
                .sum();
    }

    private static long sumIn(Dossier dossier, String unit, DossierMeasure measure) {
        return dossier.movements().stream()
                .filter(each -> each.measure() == measure && each.unit().equals(unit))
                .mapToLong(Movement::delta)
                .sum();
    }

    private static long open(Dossier dossier, String unit) {
        return sumIn(dossier, unit, DossierMeasure.RECEIVED)
                + sumIn(dossier, unit, DossierMeasure.TRANSFERRED_IN)
                - sumIn(dossier, unit, DossierMeasure.TRANSFERRED_OUT);
    }

    private static Dossier tell(DossierEvent... events) {
        return DossierTimeline.of(Arrays.asList(events), BOOK).orElseThrow();
    }

    private static Instant moment(String local) {
        return Instant.parse(local + ":00+07:00");
    }

    private static DossierEvent at(String local, DossierStatus status) {
        return event(local, status, null, null);
    }

    private static DossierEvent due(String local, DossierStatus status, String due) {
        return event(local, status, moment(due), null);
    }

    private static DossierEvent transfer(String local, String toUnit) {
        return event(local, TRANSFERRED, null, toUnit);
    }

    private static DossierEvent event(String local, DossierStatus status, Instant due, String toUnit) {
        return new DossierEvent(
                moment(local),
                "one-stop",
                status + local,
                new DossierStatusChanged(
                        "a",
                        "1.001193",
                        status,
                        null,
                        null,
                        null,
                        null,
                        null,
                        due,
                        toUnit,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}

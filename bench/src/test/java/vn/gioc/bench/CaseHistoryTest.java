package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gioc.bench.CaseHistory.Told;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.figure.Zone;

class CaseHistoryTest {
    private static final Instant DUE = at("2026-11-18T17:00");
    private static final Instant LATE = at("2026-11-19T00:00");
    private static final Told RECEIVED = status("2026-11-16T09:00", DossierStatus.RECEIVED, DUE);

    @Test
    void itBecomesLateByTheClockAndNotWhileItIsPaused() {
        CaseHistory plain = history(RECEIVED);
        assertThat(plain.becameLate(LATE.minusSeconds(1), LATE)).isTrue();
        assertThat(plain.becameLate(LATE, at("2026-12-01T00:00"))).isFalse();
        assertThat(plain.open(LATE.minusSeconds(1))).isPresent();
        assertThat(plain.open(LATE)).as("overdue").isEmpty();
        CaseHistory paused = history(RECEIVED, status("2026-11-17T09:00", DossierStatus.STOPPED, null));
        assertThat(paused.becameLate(at("2026-11-16T10:00"), at("2026-12-01T00:00")))
                .isFalse();
        assertThat(paused.open(at("2026-11-17T10:00"))).isEmpty();
    }

    @Test
    void itEndsInTimeAndTeachesFromThenOn() {
        CaseHistory done = history(
                RECEIVED,
                step("2026-11-16T10:00", "THAM_DINH"),
                status("2026-11-18T16:00", DossierStatus.PROCESSED, null));
        assertThat(done.becameLate(at("2026-11-16T10:00"), at("2026-12-01T00:00")))
                .isFalse();
        assertThat(done.past(Instant.EPOCH, at("2026-11-18T15:59"))).isEmpty();
        assertThat(done.past(Instant.EPOCH, at("2026-11-18T16:00"))
                        .orElseThrow()
                        .steps())
                .hasSize(1);
        assertThat(done.past(at("2026-11-18T16:01"), at("2026-11-20T16:00"))).isEmpty();
    }

    @Test
    void whatWasNotToldYetIsNotKnown() {
        Told heldBack = new Told(at("2026-11-17T12:00"), at("2026-11-16T10:00"), null, "THAM_DINH", null);
        CaseHistory history = history(RECEIVED, heldBack);
        assertThat(history.open(at("2026-11-17T11:59")).orElseThrow().step()).isNull();
        assertThat(history.open(at("2026-11-17T12:00")).orElseThrow().step()).isEqualTo("THAM_DINH");
        assertThat(history.becameLate(at("2026-11-16T08:59"), LATE))
                .as("not yet received")
                .isFalse();
    }

    @Test
    void withoutADueOfItsSourceItsLimitSaysWhenItIsDue() {
        CaseHistory history = new CaseHistory(
                "d-1",
                "1.001193",
                Limit.parse("P2D"),
                WorkingCalendar.civilService(),
                List.of(status("2026-11-16T09:00", DossierStatus.RECEIVED, null)));
        assertThat(history.open(at("2026-11-17T08:00")).orElseThrow().lateFrom())
                .isEqualTo(LATE);
        assertThat(history.becameLate(at("2026-11-17T08:00"), LATE)).isTrue();
    }

    private static CaseHistory history(Told... told) {
        return new CaseHistory("d-1", "1.001193", null, WorkingCalendar.civilService(), List.of(told));
    }

    private static Told status(String at, DossierStatus status, Instant due) {
        return new Told(at(at), at(at), status, null, due);
    }

    private static Told step(String at, String step) {
        return new Told(at(at), at(at), null, step, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.ID).toInstant();
    }
}

package vn.gioc.standalone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.deadline.Limit;

class OfficeTimeTest {
    private final OfficeTime office = new OfficeTime(Wards.CALENDAR);

    @Test
    void fiveWorkingDaysSkipWeekendsAndTheDayOffOf24November() {
        assertThat(office.due(local("2026-11-20T09:00"), Limit.parse("P5D"))).isEqualTo(local("2026-11-30T17:00"));
    }

    @Test
    void whatComesOnASaturdayIsReceivedOnMonday() {
        assertThat(office.due(local("2026-10-03T10:00"), Limit.parse("P1D"))).isEqualTo(local("2026-10-06T17:00"));
    }

    @Test
    void hoursRestOverLunch() {
        assertThat(office.due(local("2026-10-05T11:30"), Limit.parse("PT1H"))).isEqualTo(local("2026-10-05T14:30"));
    }

    @Test
    void workGoesOnTheNextMorning() {
        assertThat(office.after(local("2026-10-05T16:00"), Duration.ofHours(2))).isEqualTo(local("2026-10-06T08:00"));
        assertThat(office.between(local("2026-10-05T16:00"), local("2026-10-06T08:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void onlyFullWorkingDaysOfWaitingMoveADayLimit() {
        Instant due = local("2026-10-06T17:00");
        assertThat(office.moved(due, Duration.ofHours(7))).isEqualTo(due);
        assertThat(office.moved(due, Duration.ofHours(17))).isEqualTo(local("2026-10-08T17:00"));
    }

    private static Instant local(String text) {
        return OffsetDateTime.parse(text + ":00+07:00").toInstant();
    }
}

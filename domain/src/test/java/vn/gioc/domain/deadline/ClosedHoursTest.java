package vn.gioc.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.figure.Zone;

class ClosedHoursTest {
    private final WorkingCalendar calendar = WorkingCalendar.civilService();

    @Test
    void anEveningLastsFromTheLastSessionToTheNextMorning() {
        ClosedHours evening = at("2026-11-19T21:40").orElseThrow();
        assertThat(evening.since()).isEqualTo(local("2026-11-19T" + lastClosing("2026-11-19")));
        assertThat(Zone.dateOf(evening.until())).hasToString("2026-11-20");
        assertThat(at("2026-11-20T03:00")).contains(evening);
    }

    @Test
    void aWeekendLastsUntilMonday() {
        ClosedHours weekend = at("2026-11-22T10:00").orElseThrow();
        assertThat(weekend.since()).isBefore(local("2026-11-22T00:00"));
        assertThat(Zone.dateOf(weekend.until())).hasToString("2026-11-23");
    }

    @Test
    void aHolidayOfTheCountryIsClosedTime() {
        ClosedHours nationalDay = at("2026-09-02T10:00").orElseThrow();
        assertThat(calendar.isWorkingDay(Zone.dateOf(nationalDay.until()))).isTrue();
        assertThat(nationalDay.since()).isBefore(local("2026-09-02T00:00"));
    }

    @Test
    void neitherWorkNorTheBreakAtNoonIsClosedTime() {
        assertThat(at("2026-11-19T09:00")).isEmpty();
        assertThat(at("2026-11-19T12:10")).isEmpty();
    }

    @Test
    void theMomentOfOpeningIsWorkAndThatOfClosingIsNot() {
        ClosedHours night = at("2026-11-19T21:40").orElseThrow();
        assertThat(ClosedHours.at(calendar, night.until())).isEmpty();
        assertThat(ClosedHours.at(calendar, night.since())).contains(night);
    }

    private String lastClosing(String day) {
        return calendar.sessions(LocalDateTime.parse(day + "T00:00").toLocalDate())
                .getLast()
                .end()
                .toString();
    }

    private Optional<ClosedHours> at(String local) {
        return ClosedHours.at(calendar, local(local));
    }

    private static Instant local(String local) {
        return LocalDateTime.parse(local).atZone(Zone.ID).toInstant();
    }
}

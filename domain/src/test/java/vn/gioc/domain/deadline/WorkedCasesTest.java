package vn.gioc.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gioc.domain.figure.Zone;

/** The cases that the field works by hand. Times are those of Asia/Ho_Chi_Minh. */
class WorkedCasesTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.civilService();

    @ParameterizedTest(name = "received {0}, limit {1}: due {2}")
    @CsvSource({
        "2026-10-03T10:00, P1D, 2026-10-06T17:00",
        "2026-10-05T11:30, PT1H, 2026-10-05T14:30",
        "2026-11-20T09:00, P5D, 2026-11-30T17:00"
    })
    void theCasesOfTheDomain(String received, String limit, String due) {
        Deadline deadline = Deadline.of(CALENDAR, moment(received), Limit.parse(limit), List.of());
        assertThat(deadline.dueAt()).isEqualTo(moment(due));
        assertThat(deadline.dueDate()).isEqualTo(Zone.dateOf(moment(due)));
    }

    private static Instant moment(String local) {
        return Instant.parse(local + ":00+07:00");
    }
}

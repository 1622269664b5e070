package vn.gioc.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gioc.domain.figure.Zone;

/** The cases that the field works by hand, on the civil service's calendar. Times are those of Asia/Ho_Chi_Minh. */
class WorkedCasesTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.civilService();

    @ParameterizedTest(name = "received {0}, limit {1}: due {2}")
    @CsvSource(textBlock = """
            # of the domain's table
            2026-10-03T10:00, P1D,   2026-10-06T17:00
            2026-10-05T11:30, PT1H,  2026-10-05T14:30
            2026-11-20T09:00, P5D,   2026-11-30T17:00
            2026-10-02T17:00, P1D,   2026-10-06T17:00
            # New Year 2026: Thursday and Friday off, then a weekend
            2025-12-31T16:00, P1D,   2026-01-05T17:00
            2025-12-31T16:00, PT2H,  2026-01-05T08:00
            2026-01-01T09:00, P1D,   2026-01-06T17:00
            2026-01-02T10:00, PT1H,  2026-01-05T08:00
            2025-12-30T09:00, P5D,   2026-01-08T17:00
            # Saturday 10/1/2026, worked as a Friday
            2026-01-09T09:00, P1D,   2026-01-10T17:00
            2026-01-08T09:00, P2D,   2026-01-10T17:00
            2026-01-09T09:00, P2D,   2026-01-12T17:00
            2026-01-10T08:00, P1D,   2026-01-12T17:00
            2026-01-10T17:00, P1D,   2026-01-13T17:00
            2026-01-09T16:30, PT1H,  2026-01-10T07:30
            # Tết 2026: 16 to 20 February
            2026-02-13T09:00, P1D,   2026-02-23T17:00
            2026-02-13T16:00, PT2H,  2026-02-23T08:00
            2026-02-17T10:00, P3D,   2026-02-26T17:00
            2026-02-14T10:00, PT8H,  2026-02-23T17:00
            2026-02-11T09:00, P5D,   2026-02-25T17:00
            # 27/4, 30/4 and 1/5/2026
            2026-04-24T09:00, P1D,   2026-04-28T17:00
            2026-04-24T09:00, P3D,   2026-05-04T17:00
            2026-04-29T16:59, PT1H,  2026-05-04T07:59
            2026-04-30T08:00, P1D,   2026-05-05T17:00
            # Saturday 22/8/2026, worked as a Monday, for 31/8
            2026-08-21T15:00, P1D,   2026-08-22T17:00
            2026-08-21T15:00, P2D,   2026-08-24T17:00
            2026-08-21T16:00, PT2H,  2026-08-22T08:00
            2026-08-28T09:00, P1D,   2026-09-03T17:00
            2026-08-28T09:00, P3D,   2026-09-07T17:00
            2026-08-29T10:00, PT1H,  2026-09-03T08:00
            # 2025: Saturday 26/4 worked, 30/4 to 2/5 off; Tết; Giỗ Tổ; Quốc khánh
            2025-04-25T09:00, P1D,   2025-04-26T17:00
            2025-04-25T09:00, P2D,   2025-04-28T17:00
            2025-04-25T09:00, P4D,   2025-05-05T17:00
            2025-04-26T11:30, PT1H,  2025-04-26T14:30
            2025-04-29T16:00, PT2H,  2025-05-05T08:00
            2025-01-24T09:00, P1D,   2025-02-03T17:00
            2025-04-06T10:00, P1D,   2025-04-09T17:00
            2025-08-29T09:00, P1D,   2025-09-03T17:00
            # the minutes at which a session begins and ends
            2026-10-06T06:59, P1D,   2026-10-07T17:00
            2026-10-06T06:59, PT1H,  2026-10-06T08:00
            2026-10-06T07:00, PT1H,  2026-10-06T08:00
            2026-10-06T11:29, PT1H,  2026-10-06T14:29
            2026-10-06T11:30, PT1H,  2026-10-06T14:30
            2026-10-06T11:30, P1D,   2026-10-07T17:00
            2026-10-06T13:29, PT1H,  2026-10-06T14:30
            2026-10-06T13:30, PT1H,  2026-10-06T14:30
            2026-10-06T16:59, PT1H,  2026-10-07T07:59
            2026-10-06T16:59, P1D,   2026-10-07T17:00
            2026-10-06T17:00, PT1H,  2026-10-07T08:00
            2026-10-06T17:00, P1D,   2026-10-08T17:00
            2026-10-02T16:59, P1D,   2026-10-05T17:00
            # hours over noon, night and weekend; they end at 11:30, not at 13:30
            2026-10-06T07:30, PT4H,  2026-10-06T11:30
            2026-10-06T07:00, PT8H,  2026-10-06T17:00
            2026-10-06T13:30, PT8H,  2026-10-07T11:30
            2026-10-06T09:00, PT8H,  2026-10-07T09:00
            2026-10-05T07:00, PT40H, 2026-10-09T17:00
            2026-10-05T10:00, PT24H, 2026-10-08T10:00
            2026-10-09T15:00, PT4H,  2026-10-12T09:00
            # 24/11/2026, a Tuesday: Nghị quyết 28/2026/QH16
            2026-11-23T09:00, P1D,   2026-11-25T17:00
            2026-11-23T16:30, PT1H,  2026-11-25T07:30
            2026-11-24T09:00, P1D,   2026-11-26T17:00
            2026-11-24T09:00, PT1H,  2026-11-25T08:00
            """)
    void aLimitEndsOnTheWorkingCalendar(String received, String limit, String due) {
        Deadline deadline = Deadline.of(CALENDAR, moment(received), Limit.parse(limit), List.of());
        assertThat(deadline.dueAt()).isEqualTo(moment(due));
        assertThat(deadline.dueDate()).isEqualTo(Zone.dateOf(moment(due)));
        assertThat(deadline.byInstant()).isEqualTo(limit.startsWith("PT"));
    }

    @ParameterizedTest(name = "received {0}, limit {1}, paused {2} to {3} and {4} to {5}: due {6}")
    @CsvSource(nullValues = "-", textBlock = """
            # a whole working day moves the due date by one; without the pause it is Monday 12/10
            2026-10-05T09:00, P5D,  2026-10-06T07:00, 2026-10-07T07:00, -, -, 2026-10-13T17:00
            # a morning and an afternoon add up to a day, two mornings too, two afternoons do not
            2026-10-05T09:00, P5D,  2026-10-06T07:00, 2026-10-06T11:30, 2026-10-07T13:30, 2026-10-07T17:00, 2026-10-13T17:00
            2026-10-05T09:00, P5D,  2026-10-06T07:00, 2026-10-06T13:30, 2026-10-07T07:00, 2026-10-07T13:30, 2026-10-13T17:00
            2026-10-05T09:00, P5D,  2026-10-06T13:30, 2026-10-06T17:00, 2026-10-07T13:30, 2026-10-07T17:00, 2026-10-12T17:00
            # one minute less than a day is no day
            2026-10-05T09:00, P5D,  2026-10-06T07:01, 2026-10-06T17:00, -, -, 2026-10-12T17:00
            # weekends, nights and days off count nothing
            2026-10-05T09:00, P5D,  2026-10-09T17:00, 2026-10-12T07:00, -, -, 2026-10-12T17:00
            2026-10-05T09:00, P5D,  2026-10-09T16:00, 2026-10-12T08:00, -, -, 2026-10-12T17:00
            2026-10-05T09:00, P5D,  2026-10-09T07:00, 2026-10-13T07:00, -, -, 2026-10-14T17:00
            2026-11-20T09:00, P5D,  2026-11-23T07:00, 2026-11-25T07:00, -, -, 2026-12-01T17:00
            2026-02-12T09:00, P3D,  2026-02-13T17:00, 2026-02-23T07:00, -, -, 2026-02-24T17:00
            2026-01-08T09:00, P3D,  2026-01-10T07:00, 2026-01-11T07:00, -, -, 2026-01-13T17:00
            # limits in hours move by just the working time paused
            2026-10-05T07:00, PT8H, 2026-10-05T09:00, 2026-10-05T10:00, -, -, 2026-10-06T08:00
            2026-10-05T07:00, PT8H, 2026-10-05T11:00, 2026-10-05T14:00, -, -, 2026-10-06T08:00
            2026-10-09T15:00, PT4H, 2026-10-09T16:00, 2026-10-12T08:00, -, -, 2026-10-12T11:00
            2026-10-05T07:00, PT9H, 2026-10-05T17:00, 2026-10-06T07:00, -, -, 2026-10-06T08:00
            2026-10-05T07:00, PT2H, 2026-10-05T08:00, 2026-10-05T08:30, 2026-10-05T09:00, 2026-10-05T09:15, 2026-10-05T09:45
            # paused before the time began to run
            2026-10-03T10:00, P1D,  2026-10-03T11:00, 2026-10-05T09:00, -, -, 2026-10-06T17:00
            2026-10-03T10:00, PT1H, 2026-10-03T11:00, 2026-10-05T09:00, -, -, 2026-10-05T10:00
            """)
    void pausesMoveIt(String received, String limit, String from, String to, String from2, String to2, String due) {
        List<Pause> pauses = from2 == null
                ? List.of(new Pause(moment(from), moment(to)))
                : List.of(new Pause(moment(from), moment(to)), new Pause(moment(from2), moment(to2)));
        assertThat(Deadline.of(CALENDAR, moment(received), Limit.parse(limit), pauses)
                        .dueAt())
                .isEqualTo(moment(due));
    }

    @ParameterizedTest(name = "received {0}, limit {1}: due {2}, provisional {3}")
    @CsvSource(textBlock = """
            2026-12-30T09:00, P1D,  2026-12-31T17:00, false
            2026-12-31T09:00, P1D,  2027-01-01T17:00, true
            2026-12-31T16:30, PT1H, 2027-01-01T07:30, true
            2026-12-31T15:30, PT1H, 2026-12-31T16:30, false
            2026-12-28T09:00, P10D, 2027-01-11T17:00, true
            2024-12-31T16:00, P1D,  2025-01-02T17:00, true
            2025-12-31T16:00, P1D,  2026-01-05T17:00, false
            """)
    void aYearWithoutANoticeMakesItProvisional(String received, String limit, String due, boolean provisional) {
        Deadline deadline = Deadline.of(CALENDAR, moment(received), Limit.parse(limit), List.of());
        assertThat(deadline.dueAt()).isEqualTo(moment(due));
        assertThat(deadline.provisional()).isEqualTo(provisional);
        assertThat(deadline.explanation().stream().anyMatch(DueStep.Provisional.class::isInstance))
                .isEqualTo(provisional);
    }

    private static Instant moment(String local) {
        return Instant.parse(local + ":00+07:00");
    }
}

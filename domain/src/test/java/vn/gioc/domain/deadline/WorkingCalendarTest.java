package vn.gioc.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.reference.Books;

class WorkingCalendarTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

    @Test
    void aSessionThatOnlyAcceptsOpensTheCounterAndRunsNoTime() {
        WorkingCalendar calendar = calendar("""
                {'version':'1','sessions':[
                 {'days':['MONDAY','TUESDAY'],'start':'07:00','end':'11:00'},
                 {'days':['MONDAY'],'start':'17:00','end':'19:00','counts':false},
                 {'days':['MONDAY','SATURDAY'],'start':'13:00','end':'14:00','accepts':false},
                 {'days':['SUNDAY'],'start':'08:00','end':'10:00','counts':false}]}""");
        assertThat(calendar.isOpen(at("2026-10-05T17:30"))).isTrue();
        assertThat(calendar.isOpen(at("2026-10-05T13:30"))).isFalse();
        assertThat(calendar.sessions(MONDAY))
                .extracting(WorkingCalendar.Session::start)
                .containsExactly(LocalTime.of(7, 0), LocalTime.of(17, 0));
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-11"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(due(calendar, "2026-10-05T17:30", "PT1H")).isEqualTo(at("2026-10-06T08:00"));
        assertThat(due(calendar, "2026-10-05T12:00", "PT2H")).isEqualTo(at("2026-10-06T08:00"));
        assertThat(due(calendar, "2026-10-06T12:00", "P1D")).isEqualTo(at("2026-10-12T14:00"));
    }

    @Test
    void aDayWorkedInExchangeHasTheHoursOfTheDayItStandsFor() {
        WorkingCalendar calendar = calendar("""
                {'version':'1','sessions':[{'days':['MONDAY'],'start':'07:00','end':'11:00'},
                                           {'days':['FRIDAY'],'start':'13:00','end':'15:00'}],
                 'worked':[{'date':'2026-10-10','as':'FRIDAY','notice':'TB 7'}]}""");
        assertThat(due(calendar, "2026-10-10T06:00", "PT1H")).isEqualTo(at("2026-10-10T14:00"));
        assertThat(calendar.special(LocalDate.parse("2026-10-10")).orElseThrow().notice())
                .isEqualTo("TB 7");
    }

    @Test
    void theExplanationNamesTheNoticeOfEachDayOffAndTheWeekend() {
        List<DueStep> steps = Deadline.of(
                        WorkingCalendar.civilService(), at("2026-11-20T18:00"), Limit.parse("P1D"), List.of())
                .explanation();
        assertThat(steps)
                .containsExactly(
                        new DueStep.CountedOn(List.of("vn@civil-service-2026.1")),
                        new DueStep.Received(at("2026-11-20T18:00"), false),
                        new DueStep.Moved(at("2026-11-23T07:00")),
                        new DueStep.DayZero(LocalDate.parse("2026-11-23")),
                        new DueStep.Skipped(
                                LocalDate.parse("2026-11-24"), java.util.Optional.of("Nghị quyết 28/2026/QH16")),
                        new DueStep.CountedDay(LocalDate.parse("2026-11-25"), 1, java.util.Optional.empty()),
                        new DueStep.Due(at("2026-11-25T17:00"), LocalDate.parse("2026-11-25"), false));
    }

    private static Instant due(WorkingCalendar calendar, String received, String limit) {
        return Deadline.of(calendar, at(received), Limit.parse(limit), List.of())
                .dueAt();
    }

    private static WorkingCalendar calendar(String content) {
        return WorkingCalendar.of(List.of(new WorkingCalendar.Layer("vn", CalendarContent.parse(Books.json(content)))))
                .orElseThrow();
    }

    private static Instant at(String local) {
        return Books.moment(local);
    }
}

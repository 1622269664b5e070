package vn.gioc.domain.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A working calendar as it stands in its file. */
record CalendarFile(String version, List<Hours> sessions, List<DayOff> off, List<DayWorked> worked) {
    record Hours(List<DayOfWeek> days, String start, String end) {}

    record DayOff(String date, String notice) {}

    record DayWorked(String date, DayOfWeek as, String notice) {}

    WorkingCalendar calendar() {
        Map<DayOfWeek, List<WorkingCalendar.Session>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(
                    day,
                    sessions.stream()
                            .filter(hours -> hours.days().contains(day))
                            .map(hours -> new WorkingCalendar.Session(
                                    LocalTime.parse(hours.start()), LocalTime.parse(hours.end())))
                            .toList());
        }
        Map<LocalDate, String> daysOff = new HashMap<>();
        off.forEach(day -> daysOff.put(LocalDate.parse(day.date()), day.notice()));
        Map<LocalDate, DayOfWeek> daysWorked = new HashMap<>();
        worked.forEach(day -> daysWorked.put(LocalDate.parse(day.date()), day.as()));
        return new WorkingCalendar(version, week, daysOff, daysWorked);
    }
}

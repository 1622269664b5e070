package vn.gioc.domain.deadline;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sessions of a week, in the order of the day. */
final class Week {
    private final Map<DayOfWeek, List<WorkingCalendar.Session>> sessions = new EnumMap<>(DayOfWeek.class);

    /** @throws IllegalArgumentException where two sessions of a day overlap, or no time counts in the whole week */
    Week(List<CalendarContent.Hours> hours) {
        for (DayOfWeek day : DayOfWeek.values()) {
            sessions.put(
                    day,
                    hours.stream()
                            .filter(each -> each.days().contains(day))
                            .map(CalendarContent.Hours::session)
                            .sorted(Comparator.comparing(WorkingCalendar.Session::start))
                            .toList());
        }
        sessions.values().forEach(Week::disjoint);
        if (sessions.values().stream().flatMap(List::stream).noneMatch(WorkingCalendar.Session::counts)) {
            throw new IllegalArgumentException("a calendar without any session that counts");
        }
    }

    List<WorkingCalendar.Session> on(DayOfWeek day) {
        return sessions.getOrDefault(day, List.of());
    }

    private static void disjoint(List<WorkingCalendar.Session> day) {
        for (int i = 1; i < day.size(); i++) {
            if (day.get(i).start().isBefore(day.get(i - 1).end())) {
                throw new IllegalArgumentException("two sessions of a day overlap");
            }
        }
    }
}

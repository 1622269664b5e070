package vn.gioc.domain.deadline;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.gioc.domain.figure.Zone;

/**
 * When an office works: weekly sessions, days off and Saturdays worked in exchange, each with the notice that orders
 * it. Times are those of Asia/Ho_Chi_Minh. The default is the civil service's calendar of 2025 to 2027, where 2027 is
 * provisional: no notice has been given yet.
 */
public final class WorkingCalendar {
    /** A stretch of a working day, {@code [start, end)}. */
    public record Session(LocalTime start, LocalTime end) {}

    private final String version;
    private final Map<DayOfWeek, List<Session>> week;
    private final Map<LocalDate, String> daysOff;
    private final Map<LocalDate, DayOfWeek> daysWorked;

    WorkingCalendar(
            String version,
            Map<DayOfWeek, List<Session>> week,
            Map<LocalDate, String> daysOff,
            Map<LocalDate, DayOfWeek> daysWorked) {
        this.version = version;
        this.week = Map.copyOf(week);
        this.daysOff = new TreeMap<>(daysOff);
        this.daysWorked = new TreeMap<>(daysWorked);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar without any working session");
        }
    }

    /** The civil service's calendar that comes with the centre. */
    public static WorkingCalendar civilService() {
        try (InputStream file = WorkingCalendar.class.getResourceAsStream("/vn/gioc/domain/working-calendar.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(file, CalendarFile.class)
                    .calendar();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String version() {
        return version;
    }

    /** The sessions of a day; none on a day off. */
    public List<Session> sessions(LocalDate day) {
        if (daysOff.containsKey(day)) {
            return List.of();
        }
        return week.getOrDefault(daysWorked.getOrDefault(day, day.getDayOfWeek()), List.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        return !sessions(day).isEmpty();
    }

    /** The last working day before {@code day}. */
    public LocalDate workingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** The first working day after {@code day}. */
    public LocalDate workingDayAfter(LocalDate day) {
        LocalDate after = day.plusDays(1);
        while (!isWorkingDay(after)) {
            after = after.plusDays(1);
        }
        return after;
    }

    /** Whether the office is at work at {@code moment}. */
    public boolean isOpen(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, Zone.ID);
        return sessions(local.toLocalDate()).stream()
                .anyMatch(session -> !local.toLocalTime().isBefore(session.start())
                        && local.toLocalTime().isBefore(session.end()));
    }
}

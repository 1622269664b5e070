package vn.gioc.domain.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.DurationDeserializer;

/**
 * One version of one calendar as it stands in its file: the country's, or what a unit has otherwise. Times are those of
 * Asia/Ho_Chi_Minh.
 *
 * @param announcedYears whose days off are ordered by a notice; a due date in any other year is provisional
 * @param standardDay how much paused time makes a day of a limit in days; null where the calendar above says it
 * @param sessions of the week; null where the calendar above has them
 */
public record CalendarContent(
        String version,
        Set<Integer> announcedYears,
        @Nullable Duration standardDay,
        @Nullable List<Hours> sessions,
        List<Off> off,
        List<Worked> worked) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationDeserializer()))
            .build();

    /** A day off, and the notice that orders it. */
    public record Off(LocalDate date, String notice) {
        @JsonCreator
        static Off of(@JsonProperty("date") String date, @JsonProperty("notice") String notice) {
            return new Off(day(date), noticed(notice));
        }
    }

    /** A day worked in exchange, with the hours of the weekday it stands for. */
    public record Worked(LocalDate date, DayOfWeek as, String notice) {
        @JsonCreator
        static Worked of(
                @JsonProperty("date") String date,
                @JsonProperty("as") DayOfWeek as,
                @JsonProperty("notice") String notice) {
            return new Worked(day(date), required("as", as), noticed(notice));
        }
    }

    /** One session of some days of the week. */
    public record Hours(Set<DayOfWeek> days, WorkingCalendar.Session session) {
        @JsonCreator
        static Hours of(
                @JsonProperty("days") Set<DayOfWeek> days,
                @JsonProperty("start") String start,
                @JsonProperty("end") String end,
                @JsonProperty("accepts") @Nullable Boolean accepts,
                @JsonProperty("counts") @Nullable Boolean counts) {
            return new Hours(
                    Set.copyOf(required("days", days)),
                    new WorkingCalendar.Session(
                            time(start), time(end), !Boolean.FALSE.equals(accepts), !Boolean.FALSE.equals(counts)));
        }
    }

    /** @throws IllegalArgumentException where it contradicts itself */
    public CalendarContent(
            String version,
            @Nullable Set<Integer> announcedYears,
            @Nullable Duration standardDay,
            @Nullable List<Hours> sessions,
            @Nullable List<Off> off,
            @Nullable List<Worked> worked) {
        this.version = required("version", version);
        this.announcedYears = announcedYears == null ? Set.of() : Set.copyOf(announcedYears);
        this.standardDay = standardDay;
        this.sessions = sessions == null ? null : List.copyOf(sessions);
        this.off = off == null ? List.of() : List.copyOf(off);
        this.worked = worked == null ? List.of() : List.copyOf(worked);
        check();
    }

    /** @throws IllegalArgumentException where it is no calendar, or contradicts itself */
    public static CalendarContent parse(JsonNode content) {
        try {
            return JSON.treeToValue(content, CalendarContent.class);
        } catch (JsonProcessingException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(wrong.getMessage(), e);
                }
            }
            throw new IllegalArgumentException("is no calendar: a field is unknown or of another kind", e);
        }
    }

    private void check() {
        if (standardDay != null
                && (standardDay.compareTo(Duration.ZERO) <= 0 || standardDay.compareTo(Duration.ofDays(1)) > 0)) {
            throw new IllegalArgumentException("standardDay is not between nothing and 24 hours");
        }
        if (announcedYears.stream().anyMatch(year -> year < 1900 || year > 2199)) {
            throw new IllegalArgumentException("announcedYears has a year outside 1900 to 2199");
        }
        Set<LocalDate> dates = new HashSet<>();
        off.forEach(day -> once(dates, day.date()));
        worked.forEach(day -> once(dates, day.date()));
        if (sessions != null) {
            new Week(sessions);
        }
    }

    private static void once(Set<LocalDate> dates, LocalDate date) {
        if (!dates.add(date)) {
            throw new IllegalArgumentException(date + " stands twice among days off and days worked");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(required("date", text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a date is not of the form 2026-01-31", e);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(required("start and end", text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a session's start or end is not of the form 07:00", e);
        }
    }

    private static String noticed(String notice) {
        if (required("notice", notice).isBlank()) {
            throw new IllegalArgumentException("a day without the notice that orders it");
        }
        return notice;
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}

package vn.gioc.domain.deadline;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.gioc.domain.figure.Zone;

/**
 * When an office works: weekly sessions, days off and Saturdays worked in exchange, each with the notice that orders
 * it. Times are those of Asia/Ho_Chi_Minh. A unit's calendar is its own laid over those of the units above it and over
 * the country's: the nearer one decides.
 */
public final class WorkingCalendar {
    /** The name of the country's calendar. */
    public static final String COUNTRY = "vn";

    /** A standard day where no calendar says another: 8 hours, Bộ luật Lao động 2019, Điều 105. */
    private static final Duration LEGAL_DAY = Duration.ofHours(8);

    /**
     * A stretch of a day, {@code [start, end)}.
     *
     * @param accepts the counter is open
     * @param counts the time of limits runs
     */
    public record Session(LocalTime start, LocalTime end, boolean accepts, boolean counts) {
        public Session {
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("a session that ends before it starts");
            }
        }
    }

    /** One calendar of the chain, by its name: the country's, or a unit's. */
    public record Layer(String name, CalendarContent content) {
        String label() {
            return name + "@" + content.version();
        }
    }

    /**
     * What a calendar says of one date against its weekday.
     *
     * @param as the weekday whose hours it works; empty for a day off
     */
    public record Special(Optional<DayOfWeek> as, String notice) {}

    private final List<String> versions;
    private final Set<Integer> announcedYears = new HashSet<>();
    private final Duration standardDay;
    private final Week week;
    private final TreeMap<LocalDate, Special> specials = new TreeMap<>();
    private final CountingTime counting;

    private WorkingCalendar(List<Layer> nearestFirst, Week week) {
        this.versions = nearestFirst.stream().map(Layer::label).toList();
        this.week = week;
        this.standardDay = nearestFirst.stream()
                .map(layer -> layer.content().standardDay())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(LEGAL_DAY);
        for (Layer layer : nearestFirst) {
            CalendarContent content = layer.content();
            announcedYears.addAll(content.announcedYears());
            content.off().forEach(day -> specials.putIfAbsent(day.date(), new Special(Optional.empty(), day.notice())));
            content.worked()
                    .forEach(day -> specials.putIfAbsent(day.date(), new Special(Optional.of(day.as()), day.notice())));
        }
        this.counting = new CountingTime(week, specials);
    }

    /** Empty where none of them says when work is done. */
    public static Optional<WorkingCalendar> of(List<Layer> nearestFirst) {
        return nearestFirst.stream()
                .map(layer -> layer.content().sessions())
                .filter(Objects::nonNull)
                .findFirst()
                .map(sessions -> new WorkingCalendar(nearestFirst, new Week(sessions)));
    }

    /** The civil service's calendar that comes with the centre; 2027 is provisional: no notice has been given yet. */
    public static WorkingCalendar civilService() {
        try (InputStream file = WorkingCalendar.class.getResourceAsStream("/vn/gioc/domain/working-calendar.json")) {
            CalendarContent content =
                    CalendarContent.parse(JsonMapper.builder().build().readTree(file));
            return of(List.of(new Layer(COUNTRY, content))).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest calendar and its version, such as {@code cho-quan@2026.2}. */
    public String version() {
        return versions.getFirst();
    }

    /** Every calendar it is made of, with its version, the nearest first. */
    public List<String> versions() {
        return versions;
    }

    /** How much paused time makes a day of a limit in days. */
    public Duration standardDay() {
        return standardDay;
    }

    /** Whether the days off of a year are ordered by a notice. */
    public boolean announces(int year) {
        return announcedYears.contains(year);
    }

    /** What is said of a date against its weekday. */
    public Optional<Special> special(LocalDate day) {
        return Optional.ofNullable(specials.get(day));
    }

    /** Everything said of dates against their weekdays, by date. */
    public Map<LocalDate, Special> specials() {
        return Collections.unmodifiableMap(specials);
    }

    /** The time that counts for limits. */
    public CountingTime counting() {
        return counting;
    }

    /** Every session of a day; none on a day off. */
    public List<Session> allSessions(LocalDate day) {
        Special special = specials.get(day);
        return special == null
                ? week.on(day.getDayOfWeek())
                : special.as().map(week::on).orElse(List.of());
    }

    /** The sessions of a day in which the counter is open; none on a day off. */
    public List<Session> sessions(LocalDate day) {
        return allSessions(day).stream().filter(Session::accepts).toList();
    }

    /** Whether any time of the day counts. */
    public boolean isWorkingDay(LocalDate day) {
        return counting.isCountingDay(day);
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
        return counting.dayAfter(day, 1);
    }

    /** Whether the counter is open at {@code moment}. */
    public boolean isOpen(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, Zone.ID);
        return sessions(local.toLocalDate()).stream()
                .anyMatch(session -> !local.toLocalTime().isBefore(session.start())
                        && local.toLocalTime().isBefore(session.end()));
    }
}

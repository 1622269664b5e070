package vn.gioc.domain.deadline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A calendar made at random, known twice: as the file the engine reads, and as minutes that a recount walks over. */
final class RandomCalendar {
    static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    static final int DAY = 1440;
    private static final int DAYS = 1500;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private record Hours(DayOfWeek day, int start, int end, boolean counts) {}

    private final List<Hours> week = new ArrayList<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Map<LocalDate, DayOfWeek> worked = new HashMap<>();
    final int standardMinutes;
    private final boolean[] minutes = new boolean[DAYS * DAY];

    RandomCalendar(Random random) {
        for (DayOfWeek day : DayOfWeek.values()) {
            int time = 300 + random.nextInt(200);
            int sessions = day.getValue() < 6 ? 1 + random.nextInt(2) : random.nextInt(5) == 0 ? 1 : 0;
            for (int i = 0; i < sessions; i++) {
                int end = time + 30 + random.nextInt(300);
                week.add(new Hours(day, time, end, day == DayOfWeek.TUESDAY || random.nextInt(8) > 0));
                time = end + random.nextInt(120);
            }
        }
        for (int i = random.nextInt(60); i > 0; i--) {
            LocalDate date = FIRST.plusDays(random.nextInt(500));
            if (random.nextInt(4) == 0) {
                worked.put(date, DayOfWeek.of(1 + random.nextInt(7)));
            } else if (!worked.containsKey(date)) {
                off.add(date);
            }
        }
        off.removeAll(worked.keySet());
        standardMinutes = 240 + 30 * random.nextInt(12);
        fill();
    }

    /** @param minute since the beginning of {@link #FIRST} */
    boolean counts(int minute) {
        return minutes[minute];
    }

    /** The last minute of a day that counts; negative where none does. */
    int lastMinute(int day) {
        for (int minute = (day + 1) * DAY - 1; minute >= day * DAY; minute--) {
            if (minutes[minute]) {
                return minute;
            }
        }
        return -1;
    }

    private void fill() {
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            DayOfWeek as = worked.getOrDefault(date, date.getDayOfWeek());
            for (Hours hours : week) {
                if (hours.day() == as && hours.counts() && !off.contains(date)) {
                    java.util.Arrays.fill(minutes, day * DAY + hours.start(), day * DAY + hours.end(), true);
                }
            }
        }
    }

    WorkingCalendar calendar() {
        ObjectNode content =
                JSON.objectNode().put("version", "random").put("standardDay", "PT" + standardMinutes + "M");
        ArrayNode sessions = content.putArray("sessions");
        for (Hours hours : week) {
            sessions.addObject()
                    .put("start", time(hours.start()))
                    .put("end", time(hours.end()))
                    .put("counts", hours.counts())
                    .putArray("days")
                    .add(hours.day().name());
        }
        ArrayNode days = content.putArray("off");
        off.forEach(date -> days.addObject().put("date", date.toString()).put("notice", "N"));
        ArrayNode exchanged = content.putArray("worked");
        worked.forEach((date, as) -> exchanged
                .addObject()
                .put("date", date.toString())
                .put("as", as.name())
                .put("notice", "N"));
        return WorkingCalendar.of(List.of(new WorkingCalendar.Layer("random", CalendarContent.parse(content))))
                .orElseThrow();
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L).toString();
    }
}

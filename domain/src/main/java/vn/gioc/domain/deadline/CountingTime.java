package vn.gioc.domain.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.SortedMap;
import vn.gioc.domain.figure.Zone;

/**
 * The time of a calendar that counts for limits. Weeks are counted as wholes and dates that differ from their weekday
 * by a table, so that no question walks day by day. Days are days since 1970 and times nanoseconds of the day, in
 * Asia/Ho_Chi_Minh.
 */
public final class CountingTime {
    private static final int DAYS = 7;
    private static final int OFF = DAYS;

    /** Monday is 0: 1970-01-01 was a Thursday. */
    private static final long MONDAY_BASED = 3;

    /** By weekday, and at the end nothing for a day off: starts and ends of its counting sessions. */
    private final long[][] sessions = new long[DAYS + 1][];

    private final long[] timeOf = new long[DAYS + 1];
    private final int[] daysBeforeIn = new int[DAYS + 1];
    private final long[] timeBeforeIn = new long[DAYS + 1];
    private final long longestDay;

    private final long[] special;
    private final int[] specialAs;
    /** What the specials before each one add to the plain weeks. */
    private final int[] specialDays;

    private final long[] specialTime;

    CountingTime(Week week, SortedMap<LocalDate, WorkingCalendar.Special> specials) {
        long longest = 0;
        for (int day = 0; day < DAYS; day++) {
            sessions[day] = week.on(DayOfWeek.of(day + 1)).stream()
                    .filter(WorkingCalendar.Session::counts)
                    .flatMapToLong(each -> java.util.stream.LongStream.of(
                            each.start().toNanoOfDay(), each.end().toNanoOfDay()))
                    .toArray();
            for (int i = 0; i < sessions[day].length; i += 2) {
                timeOf[day] += sessions[day][i + 1] - sessions[day][i];
            }
            daysBeforeIn[day + 1] = daysBeforeIn[day] + counts(day);
            timeBeforeIn[day + 1] = timeBeforeIn[day] + timeOf[day];
            longest = Math.max(longest, timeOf[day]);
        }
        sessions[OFF] = new long[0];
        longestDay = longest;
        special = specials.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        specialAs = specials.values().stream()
                .mapToInt(each -> each.as().map(as -> as.getValue() - 1).orElse(OFF))
                .toArray();
        specialDays = new int[special.length + 1];
        specialTime = new long[special.length + 1];
        for (int i = 0; i < special.length; i++) {
            int plain = weekday(special[i]);
            specialDays[i + 1] = specialDays[i] + counts(specialAs[i]) - counts(plain);
            specialTime[i + 1] = specialTime[i] + timeOf[specialAs[i]] - timeOf[plain];
        }
    }

    public boolean isCountingDay(LocalDate day) {
        return counts(kind(day.toEpochDay())) == 1;
    }

    /** Whether time runs at {@code moment}. */
    public boolean runsAt(Instant moment) {
        return nextRunning(moment).equals(moment);
    }

    /** {@code moment} itself where time runs, else the start of the next counting session. */
    public Instant nextRunning(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, Zone.ID);
        long day = local.toLocalDate().toEpochDay();
        long time = local.toLocalTime().toNanoOfDay();
        long[] today = sessions[kind(day)];
        for (int i = 0; i < today.length; i += 2) {
            if (time < today[i + 1]) {
                return time >= today[i] ? moment : instant(day, today[i]);
            }
        }
        long next = dayAfter(day, 1);
        return instant(next, sessions[kind(next)][0]);
    }

    /** The {@code n}-th counting day after {@code day}; the day itself for 0. */
    public LocalDate dayAfter(LocalDate day, int n) {
        return LocalDate.ofEpochDay(dayAfter(day.toEpochDay(), n));
    }

    /** When the last counting session of a counting day ends. */
    public Instant endOf(LocalDate countingDay) {
        long day = countingDay.toEpochDay();
        long[] hours = sessions[kind(day)];
        return instant(day, hours[hours.length - 1]);
    }

    /** The earliest moment at which {@code amount}, more than nothing, has run since {@code from}. */
    public Instant after(Instant from, Duration amount) {
        LocalDateTime local = LocalDateTime.ofInstant(from, Zone.ID);
        long day = local.toLocalDate().toEpochDay();
        long rest = amount.toNanos() + timeOn(day, local.toLocalTime().toNanoOfDay());
        for (long onDay = timeOf[kind(day)]; rest > onDay; onDay = timeOf[kind(day)]) {
            long leap = Math.max(1, (rest - 1) / longestDay);
            rest -= timeBefore(day + leap) - timeBefore(day);
            day += leap;
        }
        long[] hours = sessions[kind(day)];
        int i = 0;
        while (rest > hours[i + 1] - hours[i]) {
            rest -= hours[i + 1] - hours[i];
            i += 2;
        }
        return instant(day, hours[i] + rest);
    }

    /** How much time runs in {@code [from, to)}; nothing where they are the other way round. */
    public Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.ofNanos(runBy(to) - runBy(from)) : Duration.ZERO;
    }

    private long runBy(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, Zone.ID);
        long day = local.toLocalDate().toEpochDay();
        return timeBefore(day) + timeOn(day, local.toLocalTime().toNanoOfDay());
    }

    /** As many days ahead as are missing never leap over the one that is sought. */
    private long dayAfter(long from, int n) {
        long sought = daysBefore(from + 1) + n;
        long day = from;
        for (long missing = n; missing > 0; missing = sought - daysBefore(day + 1)) {
            day += missing;
        }
        return day;
    }

    private long timeOn(long day, long until) {
        long[] hours = sessions[kind(day)];
        long sum = 0;
        for (int i = 0; i < hours.length && hours[i] < until; i += 2) {
            sum += Math.min(until, hours[i + 1]) - hours[i];
        }
        return sum;
    }

    private long daysBefore(long day) {
        long monday = day + MONDAY_BASED;
        return Math.floorDiv(monday, DAYS) * daysBeforeIn[DAYS]
                + daysBeforeIn[weekday(day)]
                + specialDays[specialsBefore(day)];
    }

    private long timeBefore(long day) {
        long monday = day + MONDAY_BASED;
        return Math.floorDiv(monday, DAYS) * timeBeforeIn[DAYS]
                + timeBeforeIn[weekday(day)]
                + specialTime[specialsBefore(day)];
    }

    private int specialsBefore(long day) {
        int found = Arrays.binarySearch(special, day);
        return found < 0 ? -found - 1 : found;
    }

    private int kind(long day) {
        int found = Arrays.binarySearch(special, day);
        return found < 0 ? weekday(day) : specialAs[found];
    }

    private int counts(int kind) {
        return timeOf[kind] > 0 ? 1 : 0;
    }

    private static int weekday(long day) {
        return (int) Math.floorMod(day + MONDAY_BASED, (long) DAYS);
    }

    private static Instant instant(long day, long time) {
        return LocalDate.ofEpochDay(day)
                .atTime(LocalTime.ofNanoOfDay(time))
                .atZone(Zone.ID)
                .toInstant();
    }
}

package vn.gioc.standalone.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;

/**
 * A value is made known.
 *
 * @param period it speaks of, in ISO 8601
 * @param about the first day of that period
 * @param hour of that day, for values of an instant; else 0
 */
record Publication(String period, LocalDate about, int hour, Instant at) {
    private static final int MONTHLY_ON_WORKING_DAY = 3;
    private static final int QUARTERLY_ON_WORKING_DAY = 5;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    /** What is published on {@code day}. */
    static List<Publication> of(Indicator indicator, LocalDate day, WorkingCalendar calendar) {
        return switch (indicator.frequency()) {
            case INSTANT ->
                IntStream.range(0, 24).mapToObj(hour -> instant(day, hour)).toList();
            case DAY -> List.of(new Publication(day.toString(), day, 0, at(day, evening(indicator.sector()))));
            case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY ? List.of(week(day)) : List.of();
            case MONTH -> isWorkingDayOfMonth(day, MONTHLY_ON_WORKING_DAY, calendar) ? List.of(month(day)) : List.of();
            case QUARTER ->
                day.getMonthValue() % 3 == 1 && isWorkingDayOfMonth(day, QUARTERLY_ON_WORKING_DAY, calendar)
                        ? List.of(quarter(day))
                        : List.of();
            case YEAR -> List.of();
        };
    }

    private static Publication instant(LocalDate day, int hour) {
        Instant moment = at(day, LocalTime.of(hour, 0));
        return new Publication(moment.toString(), day, hour, moment.plusSeconds(100));
    }

    private static Publication week(LocalDate monday) {
        LocalDate about = monday.minusWeeks(1);
        String period = "%d-W%02d"
                .formatted(about.get(IsoFields.WEEK_BASED_YEAR), about.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Publication(period, about, 0, at(monday, LocalTime.of(8, 40)));
    }

    private static Publication month(LocalDate day) {
        LocalDate about = day.minusMonths(1).withDayOfMonth(1);
        return new Publication(MONTH.format(about), about, 0, at(day, LocalTime.of(9, 15)));
    }

    private static Publication quarter(LocalDate day) {
        LocalDate about = day.minusMonths(3).withDayOfMonth(1);
        String period = about.getYear() + "-Q" + about.get(IsoFields.QUARTER_OF_YEAR);
        return new Publication(period, about, 0, at(day, LocalTime.of(10, 5)));
    }

    private static boolean isWorkingDayOfMonth(LocalDate day, int which, WorkingCalendar calendar) {
        return calendar.isWorkingDay(day)
                && day.withDayOfMonth(1)
                                .datesUntil(day.plusDays(1))
                                .filter(calendar::isWorkingDay)
                                .count()
                        == which;
    }

    private static LocalTime evening(Sector sector) {
        return switch (sector) {
            case ADMINISTRATION -> LocalTime.of(17, 20);
            case EDUCATION -> LocalTime.of(9, 20);
            case ECONOMY -> LocalTime.of(17, 10);
            case HEALTH -> LocalTime.of(18, 40);
            case SOCIETY -> LocalTime.of(17, 30);
            case ORDER -> LocalTime.of(22, 50);
        };
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.ID).toInstant();
    }
}

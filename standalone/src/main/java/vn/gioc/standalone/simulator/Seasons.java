package vn.gioc.standalone.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.gioc.domain.deadline.WorkingCalendar;

/** How busy a day is: the rush before Tết and the quiet after, month ends, Mondays, school. */
final class Seasons {
    /** The first day of the lunar year. Later years have no rush until they are added. */
    private static final List<LocalDate> TET = List.of(
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26),
            LocalDate.of(2029, 2, 13));

    private final WorkingCalendar calendar;

    Seasons(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** Dossiers of a day against those of a plain one, before it is asked whether anybody works. */
    double dossiers(LocalDate day) {
        double monthEnd = day.lengthOfMonth() - day.getDayOfMonth() < 3 ? 1.2 : 1;
        double week = switch (day.getDayOfWeek()) {
            case MONDAY -> 1.1;
            case FRIDAY -> .94;
            default -> 1;
        };
        return tet(day) * monthEnd * week * afterHolidays(day);
    }

    /** School is from 5 September to the end of May, on working days, and takes two weeks off at Tết. */
    boolean isSchoolDay(LocalDate day) {
        boolean summer = day.getMonth().getValue() >= Month.JUNE.getValue()
                && day.isBefore(LocalDate.of(day.getYear(), Month.SEPTEMBER, 5));
        return !summer
                && calendar.isWorkingDay(day)
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && TET.stream().noneMatch(tet -> daysFrom(tet, day) >= -6 && daysFrom(tet, day) <= 7);
    }

    private double tet(LocalDate day) {
        for (LocalDate tet : TET) {
            long days = daysFrom(tet, day);
            if (days >= -24 && days <= -4) {
                return 1.45;
            }
            if (days >= -3 && days <= 9) {
                return .55;
            }
        }
        return 1;
    }

    private double afterHolidays(LocalDate day) {
        LocalDate before = day.minusDays(day.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
        return calendar.isWorkingDay(before) ? 1 : 1.2;
    }

    private static long daysFrom(LocalDate tet, LocalDate day) {
        return ChronoUnit.DAYS.between(tet, day);
    }
}

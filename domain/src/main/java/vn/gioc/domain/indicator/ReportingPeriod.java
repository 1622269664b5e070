package vn.gioc.domain.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Moment;
import vn.gioc.domain.figure.Zone;

/**
 * The period a value speaks of, in ISO 8601: a day, a week, a month, a quarter, a year, or an instant. Its
 * boundaries are those of Asia/Ho_Chi_Minh.
 *
 * <p>An epidemiological week is the week of ISO 8601: from Monday 00:00 to Sunday 24:00, and the first of a year is the
 * one that holds its first Thursday. So a week belongs to the year of its Thursday. Thông tư 54/2015/TT-BYT has weekly
 * reports run from Monday to Sunday; how the ministry numbers the weeks at a turn of the year is to be verified.
 *
 * @param text as the source sent it, but an instant in UTC
 * @param start the first moment
 * @param end the first moment after it; of an instant, the instant itself
 */
public record ReportingPeriod(@JsonValue String text, Frequency frequency, Instant start, Instant end) {
    /** How long a period is. */
    public enum Frequency {
        INSTANT,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-W(\\d{2})|-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?", Pattern.CASE_INSENSITIVE);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReportingPeriod parse(@Nullable String text) {
        if (text == null) {
            throw new InvalidField("data.period", "is required");
        }
        Matcher form = FORM.matcher(text);
        try {
            return form.matches() ? calendarPeriod(text, form) : instant(text);
        } catch (DateTimeException e) {
            throw new InvalidField("data.period", "is not in the calendar");
        }
    }

    private static ReportingPeriod instant(String text) {
        Instant moment = Moment.parse("data.period", text);
        return new ReportingPeriod(moment.toString(), Frequency.INSTANT, moment, moment);
    }

    private static ReportingPeriod calendarPeriod(String text, Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (year < 1900 || year > 2199) {
            throw new InvalidField("data.period", "is outside the years 1900 to 2199");
        }
        if (form.group(2) != null) {
            LocalDate monday = LocalDate.parse(text.toUpperCase(Locale.ROOT) + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return of(text, Frequency.WEEK, monday, monday.plusWeeks(1));
        }
        if (form.group(3) != null) {
            LocalDate first = LocalDate.of(year, 1, 1).with(IsoFields.QUARTER_OF_YEAR, Long.parseLong(form.group(3)));
            return of(text, Frequency.QUARTER, first, first.plusMonths(3));
        }
        if (form.group(5) != null) {
            LocalDate day = LocalDate.parse(text);
            return of(text, Frequency.DAY, day, day.plusDays(1));
        }
        if (form.group(4) != null) {
            LocalDate first = LocalDate.of(year, Integer.parseInt(form.group(4)), 1);
            return of(text, Frequency.MONTH, first, first.plusMonths(1));
        }
        return of(text, Frequency.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The period of that length in which a day lies. */
    public static ReportingPeriod holding(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case INSTANT -> instant(Zone.startOf(day).toString());
            case DAY -> of(day.toString(), frequency, day, day.plusDays(1));
            case WEEK -> {
                LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                String text = "%04d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                yield of(text, frequency, monday, monday.plusWeeks(1));
            }
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield of(day.toString().substring(0, 7), frequency, first, first.plusMonths(1));
            }
            case QUARTER -> {
                LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
                String text = "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
                yield of(text, frequency, first, first.plusMonths(3));
            }
            case YEAR -> {
                LocalDate first = day.withDayOfYear(1);
                yield of("%04d".formatted(day.getYear()), frequency, first, first.plusYears(1));
            }
        };
    }

    /** The one of the same length right before it; before an instant there is none. */
    public Optional<ReportingPeriod> before() {
        return frequency == Frequency.INSTANT
                ? Optional.empty()
                : Optional.of(holding(frequency, firstDay().minusDays(1)));
    }

    /**
     * The same period some years before. That of a 53rd week is the last week of the other year; of the 29th of February
     * and of an instant there is none.
     */
    public Optional<ReportingPeriod> yearsBefore(int years) {
        LocalDate first = firstDay();
        return switch (frequency) {
            case INSTANT -> Optional.empty();
            case DAY ->
                Optional.of(first.minusYears(years))
                        .filter(day -> day.getDayOfMonth() == first.getDayOfMonth())
                        .map(day -> holding(frequency, day));
            case WEEK -> Optional.of(holding(frequency, sameWeek(year() - years)));
            case MONTH, QUARTER, YEAR -> Optional.of(holding(frequency, first.minusYears(years)));
        };
    }

    private LocalDate sameWeek(int year) {
        LocalDate sure = LocalDate.of(year, 1, 4);
        long week = Math.min(
                firstDay().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                sure.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum());
        return sure.plusWeeks(week - 1);
    }

    /** The year it is counted to: of a week that of its Thursday, of all else that of its first day. */
    public int year() {
        return frequency == Frequency.WEEK
                ? firstDay().get(IsoFields.WEEK_BASED_YEAR)
                : firstDay().getYear();
    }

    /** All of its year up to and with it, the latest first; of an instant itself alone. */
    public List<ReportingPeriod> yearToDate() {
        return frequency == Frequency.DAY ? daysToDate() : backToItsYear();
    }

    /** Where one day ends the next begins: there are hundreds, and each boundary is asked of the time zone once. */
    private List<ReportingPeriod> daysToDate() {
        List<ReportingPeriod> days = new ArrayList<>();
        LocalDate day = firstDay();
        Instant after = end;
        for (int left = day.getDayOfYear(); left > 0; left--) {
            Instant first = Zone.startOf(day);
            days.add(new ReportingPeriod(day.toString(), frequency, first, after));
            after = first;
            day = day.minusDays(1);
        }
        return List.copyOf(days);
    }

    private List<ReportingPeriod> backToItsYear() {
        return Stream.iterate(
                        Optional.of(this),
                        each -> each.filter(period -> period.year() == year()).isPresent(),
                        each -> each.flatMap(ReportingPeriod::before))
                .flatMap(Optional::stream)
                .toList();
    }

    public LocalDate firstDay() {
        return Zone.dateOf(start);
    }

    private static ReportingPeriod of(String text, Frequency frequency, LocalDate first, LocalDate after) {
        return new ReportingPeriod(text.toUpperCase(Locale.ROOT), frequency, Zone.startOf(first), Zone.startOf(after));
    }
}

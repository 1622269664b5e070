package vn.gioc.domain.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Moment;
import vn.gioc.domain.figure.Zone;

/**
 * The period a value speaks of, in ISO 8601: a day, a week, a month, a quarter, a year, or an instant. Its
 * boundaries are those of Asia/Ho_Chi_Minh; a week starts on Monday (ISO 8601).
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
            LocalDate monday =
                    LocalDate.parse(text.toUpperCase(java.util.Locale.ROOT) + "-1", DateTimeFormatter.ISO_WEEK_DATE);
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

    private static ReportingPeriod of(String text, Frequency frequency, LocalDate first, LocalDate after) {
        return new ReportingPeriod(
                text.toUpperCase(java.util.Locale.ROOT), frequency, Zone.startOf(first), Zone.startOf(after));
    }
}

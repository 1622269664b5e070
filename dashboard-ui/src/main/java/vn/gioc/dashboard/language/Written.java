package vn.gioc.dashboard.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.gioc.domain.figure.Zone;

/** How numbers and moments are written: 1.234,5 and 22/11/2026 14:05 in Asia/Ho_Chi_Minh. English only turns the marks. */
public final class Written {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Locale locale;
    private final DecimalFormatSymbols marks;

    Written(Locale locale) {
        this.locale = locale;
        this.marks = DecimalFormatSymbols.getInstance(locale);
        boolean english = locale.getLanguage().equals("en");
        marks.setGroupingSeparator(english ? ',' : '.');
        marks.setDecimalSeparator(english ? '.' : ',');
        marks.setMinusSign('−');
    }

    public String count(long count) {
        return new DecimalFormat("#,##0", marks).format(count);
    }

    public String value(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", marks);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** Without the zeros a threshold does not need. */
    public String limit(BigDecimal value) {
        return value(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(Instant moment) {
        return day(Zone.dateOf(moment));
    }

    public String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    public String weekday(LocalDate day) {
        String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** As short as it stands in a column: Thứ Hai, Mon. */
    public String weekdayInColumn(LocalDate day) {
        return locale.getLanguage().equals("en")
                ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale)
                : weekday(day);
    }

    public String time(Instant moment) {
        return TIME.format(at(moment));
    }

    public String second(Instant moment) {
        return SECOND.format(at(moment));
    }

    public String moment(Instant moment) {
        return day(moment) + " " + time(moment);
    }

    /** As short as it can be told at {@code now}: 14:05 of today, 19/11 08:10 of this year, else the whole date. */
    public String brief(Instant moment, Instant now) {
        LocalDate day = Zone.dateOf(moment);
        LocalDate today = Zone.dateOf(now);
        if (day.equals(today)) {
            return time(moment);
        }
        return day.getYear() == today.getYear() ? shortDay(day) + " " + time(moment) : day(day);
    }

    private static ZonedDateTime at(Instant moment) {
        return moment.atZone(Zone.ID);
    }
}

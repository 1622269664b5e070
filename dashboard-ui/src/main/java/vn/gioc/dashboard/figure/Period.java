package vn.gioc.dashboard.figure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.Zone;

/** The periods that lead up to a moment. Boundaries are those of Asia/Ho_Chi_Minh; a week starts on Monday. */
public enum Period {
    TODAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** From the beginning of all records. */
    TOTAL;

    /** Its first moment where {@code day} is the last of it; null for the total. */
    public @Nullable Instant start(LocalDate day) {
        return switch (this) {
            case TODAY -> Zone.startOf(day);
            case WEEK -> Zone.startOf(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> Zone.startOf(day.withDayOfMonth(1));
            case QUARTER -> Zone.startOf(day.with(IsoFields.DAY_OF_QUARTER, 1));
            case YEAR -> Zone.startOf(day.withDayOfYear(1));
            case TOTAL -> null;
        };
    }

    /** The last part of a flow's name, such as {@code today}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

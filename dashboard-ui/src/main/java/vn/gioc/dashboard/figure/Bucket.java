package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.Zone;

/**
 * How long each stretch of a series is. Boundaries are those of Asia/Ho_Chi_Minh; a week starts on Monday. Weeks and
 * quarters have no rows of their own in the tables: they are sums of days and months.
 */
public enum Bucket {
    MINUTE(BucketWidth.MINUTE, "1 minute"),
    HOUR(BucketWidth.HOUR, "1 hour"),
    DAY(BucketWidth.DAY, "1 day"),
    WEEK(BucketWidth.DAY, "7 days"),
    MONTH(BucketWidth.MONTH, "1 month"),
    QUARTER(BucketWidth.MONTH, "3 months"),
    YEAR(BucketWidth.YEAR, "1 year");

    private final BucketWidth rows;
    private final String interval;

    Bucket(BucketWidth rows, String interval) {
        this.rows = rows;
        this.interval = interval;
    }

    /** The value of {@code bucket} in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Bucket> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The rows of the flow tables that a whole one is added up from. */
    public BucketWidth rows() {
        return rows;
    }

    /** From one to the next, as an interval of SQL. */
    public String interval() {
        return interval;
    }

    /** The first moment of the one that {@code moment} falls in. */
    public Instant floor(Instant moment) {
        return switch (this) {
            case WEEK -> Objects.requireNonNull(Period.WEEK.start(Zone.dateOf(moment)));
            case QUARTER -> Objects.requireNonNull(Period.QUARTER.start(Zone.dateOf(moment)));
            default -> rows.floor(moment);
        };
    }

    /** The first moment after the one that starts at {@code start}. */
    public Instant end(Instant start) {
        LocalDate day = Zone.dateOf(start);
        return switch (this) {
            case WEEK -> Zone.startOf(day.plusWeeks(1));
            case QUARTER -> Zone.startOf(day.plusMonths(3));
            default -> rows.end(start);
        };
    }
}

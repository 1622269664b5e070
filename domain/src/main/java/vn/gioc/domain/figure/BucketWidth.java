package vn.gioc.domain.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How wide a bucket of flows is. Boundaries are those of Asia/Ho_Chi_Minh, so a day starts at 17:00 UTC of the day
 * before. Months and years are kept so that a sum over long periods reads few rows.
 */
public enum BucketWidth {
    MINUTE,
    HOUR,
    DAY,
    MONTH,
    YEAR;

    /** The first moment of the bucket that {@code moment} falls in. */
    public Instant floor(Instant moment) {
        return switch (this) {
            case MINUTE -> moment.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> Zone.startOf(Zone.dateOf(moment));
            case MONTH -> Zone.startOf(Zone.dateOf(moment).withDayOfMonth(1));
            case YEAR -> Zone.startOf(Zone.dateOf(moment).withDayOfYear(1));
        };
    }

    /** The first moment after the bucket that starts at {@code bucket}. */
    public Instant end(Instant bucket) {
        LocalDate day = Zone.dateOf(bucket);
        return switch (this) {
            case MINUTE -> bucket.plus(1, ChronoUnit.MINUTES);
            case HOUR -> bucket.plus(1, ChronoUnit.HOURS);
            case DAY -> Zone.startOf(day.plusDays(1));
            case MONTH -> Zone.startOf(day.plusMonths(1));
            case YEAR -> Zone.startOf(day.plusYears(1));
        };
    }
}

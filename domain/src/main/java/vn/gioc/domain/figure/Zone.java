package vn.gioc.domain.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one time zone of days, months and hours: Asia/Ho_Chi_Minh, +07:00 without summer time since 1975. */
public final class Zone {
    public static final ZoneId ID = ZoneId.of("Asia/Ho_Chi_Minh");

    private Zone() {}

    public static LocalDate dateOf(Instant moment) {
        return moment.atZone(ID).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ID).toInstant();
    }

    /** The moment with the offset it is written with outside. */
    public static OffsetDateTime written(Instant moment) {
        return moment.atZone(ID).toOffsetDateTime();
    }
}

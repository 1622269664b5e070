package vn.gioc.dashboard.retention;

import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.gioc.domain.figure.Zone;

/**
 * How long details are kept: {@code gioc.keep-*}, ISO periods such as {@code P13M}, {@code P400D}.
 *
 * @param keepMinutes of flows by the minute; their hours, days, months and years stay. Absent: for ever
 * @param keepRejections of what was refused or found wrong
 */
@ConfigurationProperties("gioc")
public record RetentionSettings(
        @Nullable Period keepMinutes, @DefaultValue("P400D") Period keepRejections) {
    public RetentionSettings {
        if (keepMinutes != null && tooShort(keepMinutes)) {
            throw new IllegalArgumentException(
                    "gioc.keep-minutes must be at least P2D: screens read the last day by the minute");
        }
        if (tooShort(keepRejections)) {
            throw new IllegalArgumentException("gioc.keep-rejections must be at least P2D");
        }
    }

    /** Flows by the minute are kept from this moment on; null: all of them. */
    public @Nullable Instant minutesKeptFrom(Instant now) {
        return keepMinutes == null ? null : before(now, keepMinutes);
    }

    Instant rejectionsKeptFrom(Instant now) {
        return before(now, keepRejections);
    }

    private static Instant before(Instant now, Period period) {
        return Zone.startOf(Zone.dateOf(now).minus(period));
    }

    private static boolean tooShort(Period period) {
        return period.isNegative() || period.toTotalMonths() == 0 && period.getDays() < 2;
    }
}

package vn.gioc.dashboard.retention;

import java.time.Duration;
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
 * @param keepLedger of the events of dossiers and reports that have ended and of which nothing was heard since; what they
 *     add to the figures stays as opening balances, by the hour and wider. Absent: for ever
 * @param keepRejections of what was refused or found wrong
 */
@ConfigurationProperties("gioc")
public record RetentionSettings(
        @Nullable Period keepMinutes,
        @DefaultValue("P400D") Period keepRejections,
        @Nullable Duration keepLedger) {
    private static final Duration SHORTEST_LEDGER = Duration.ofDays(365);

    public RetentionSettings {
        if (keepMinutes != null && tooShort(keepMinutes)) {
            throw new IllegalArgumentException(
                    "gioc.keep-minutes must be at least P2D: screens read the last day by the minute");
        }
        if (keepLedger != null && keepLedger.compareTo(SHORTEST_LEDGER) < 0) {
            throw new IllegalArgumentException("gioc.keep-ledger must be at least P365D: a year is asked for again");
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

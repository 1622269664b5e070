package vn.gioc.domain.event;

import java.time.Duration;
import java.time.Instant;

/**
 * The moments an event may have happened at.
 *
 * @param earliest the first moment taken (default 2000-01-01, Asia/Ho_Chi_Minh)
 * @param ahead how far a source's clock may run before ours
 */
public record TimeWindow(Instant earliest, Duration ahead) {
    public static final TimeWindow DEFAULT =
            new TimeWindow(Instant.parse("1999-12-31T17:00:00Z"), Duration.ofMinutes(10));

    /** @throws InvalidField where {@code time} lies outside, seen at {@code now} */
    public void check(Instant time, Instant now) {
        if (time.isBefore(earliest)) {
            throw new InvalidField("time", "is before the earliest moment taken");
        }
        if (time.isAfter(now.plus(ahead))) {
            throw new InvalidField("time", "is more than " + ahead.toMinutes() + " minutes ahead");
        }
    }
}

package vn.gioc.domain.alert;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one thing that a rule watches stands, as the tables keep it.
 *
 * @param severity of its open alert; null where none is open
 * @param worst the value of the open alert that was furthest out; null where none is open
 * @param pendingSince since when it is true but not told yet, or over but not closed yet; null: neither
 * @param unended an alert of it was closed by a person before what it tells of was over
 */
public record Standing(
        @Nullable Severity severity,
        @Nullable BigDecimal worst,
        @Nullable Instant pendingSince,
        boolean unended) {
    public static final Standing QUIET = new Standing(null, null, null, false);

    public static Standing pending(Instant since) {
        return new Standing(null, null, since, false);
    }

    public static Standing open(Severity severity, BigDecimal worst, @Nullable Instant overSince) {
        return new Standing(severity, worst, overSince, false);
    }

    /** Closed by a person, and not over yet. */
    public static Standing closedEarly() {
        return new Standing(null, null, null, true);
    }
}

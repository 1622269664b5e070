package vn.gioc.dashboard.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an alert. Never changed afterwards.
 *
 * @param n counts from 1 within the alert
 * @param by a person's name of signing in, or {@code gioc}
 * @param value the figure's at that moment; null where a person did it
 * @param owner of OPENED, TAKEN and PASSED whose it is from then on, of ESCALATED who was told; else null
 */
public record AlertEntry(
        UUID alert,
        int n,
        Instant at,
        String by,
        Kind kind,
        @Nullable String note,
        @Nullable BigDecimal value,
        @Nullable String owner) {
    /** What happened. */
    public enum Kind {
        OPENED,
        WORSE,
        TAKEN,
        PASSED,
        NOTE,
        ESCALATED,
        RESOLVED,
        CLOSED
    }

    /** Who does what nobody did. */
    public static final String GIOC = "gioc";
}

package vn.gioc.domain.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as they are written outside: RFC 3339 with an offset, kept to the microsecond like the database does. */
public final class Moment {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Moment() {}

    /** @throws InvalidField naming {@code field} where the text is no moment between the years 1900 and 2200 */
    public static Instant parse(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new InvalidField(field, "is required");
        }
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (moment.isBefore(FIRST) || !moment.isBefore(LAST)) {
                throw new InvalidField(field, "is outside the years 1900 to 2199");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new InvalidField(field, "is not a moment with an offset (RFC 3339)");
        }
    }
}

package vn.gioc.dashboard.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.Zone;

/** Moments of a request: a date, which is its first moment in Asia/Ho_Chi_Minh, or a moment with its offset. */
public final class Moments {
    private Moments() {}

    /**
     * A plus that came as a space, because nobody escaped it, is taken as a plus.
     *
     * @return null where nothing is said
     * @throws org.springframework.web.ErrorResponseException naming the parameter, where it is no moment between 1900 and
     *     2199
     */
    public static @Nullable Instant parse(String name, @Nullable String said) {
        if (said == null || said.isEmpty()) {
            return null;
        }
        String text = said.replace(' ', '+');
        try {
            Instant moment = text.length() == 10
                    ? Zone.startOf(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
            int year = Zone.dateOf(moment).getYear();
            if (year < 1900 || year > 2199) {
                throw Refusal.badRequest(name + " is outside the years 1900 to 2199");
            }
            return moment;
        } catch (DateTimeException e) {
            throw Refusal.badRequest(name + " is neither a date nor a moment with an offset (ISO 8601)");
        }
    }
}

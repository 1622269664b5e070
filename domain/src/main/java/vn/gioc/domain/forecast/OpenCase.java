package vn.gioc.domain.forecast;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Pause;

/**
 * A dossier being worked on that is not overdue.
 *
 * @param step its last; null, like {@code stepAt}, where none was taken
 * @param lateFrom from when it can no longer end on time
 * @param pauses those that are over
 */
public record OpenCase(
        String code,
        String procedure,
        Instant receivedAt,
        @Nullable String step,
        @Nullable Instant stepAt,
        Instant lateFrom,
        List<Pause> pauses) {
    public OpenCase {
        pauses = List.copyOf(pauses);
    }
}

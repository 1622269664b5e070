package vn.gioc.dashboard.forecast;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Pause;
import vn.gioc.domain.forecast.OpenCase;

/**
 * An open dossier that passes its due moment within three working days unless it ends before.
 *
 * @param dueAt in force; null where only the moment of lateness is known
 */
record DueDossier(
        String code,
        String unit,
        String procedure,
        @Nullable String step,
        @Nullable Instant stepAt,
        @Nullable String officer,
        Instant receivedAt,
        @Nullable Instant dueAt,
        Instant lateFrom) {
    OpenCase open(List<Pause> pauses) {
        return new OpenCase(code, procedure, receivedAt, step, stepAt, lateFrom, pauses);
    }
}

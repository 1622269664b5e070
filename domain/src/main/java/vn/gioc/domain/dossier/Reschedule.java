package vn.gioc.domain.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The source named another due moment than the one in force (hẹn lại). It launders nothing: lateness is judged by what
 * was in force when it passed.
 *
 * @param at when it was agreed
 * @param apology the number of the written apology (phiếu xin lỗi và hẹn lại); null where none was sent
 */
public record Reschedule(
        Instant at, Instant from, Instant to, @Nullable String apology) {}

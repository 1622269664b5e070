package vn.gioc.dashboard.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the unit's office is shut for the night, a weekend or a holiday, and what has come since. Counts are null where
 * they can't be told.
 *
 * @param closedSince the end of its last session; null while it works, and where no calendar says when it does
 * @param opensAt the beginning of its next session; null as {@code closedSince}
 * @param dossiers received since
 * @param reports received since
 * @param interactions since
 */
public record OfficeBoard(
        @Nullable Instant closedSince,
        @Nullable Instant opensAt,
        @Nullable Long dossiers,
        @Nullable Long reports,
        @Nullable Long interactions) {
    /** At work, or without a calendar. */
    public static final OfficeBoard OPEN = new OfficeBoard(null, null, null, null, null);

    public boolean isClosed() {
        return closedSince != null;
    }
}

package vn.gioc.dashboard.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param from of when it was recorded, inclusive; null: from the beginning
 * @param to exclusive; null: without an end
 * @param source empty: of every source
 * @param limit 1 to 1,000
 */
record QualityQuestion(@Nullable Instant from, @Nullable Instant to, String source, int limit, Cursor after) {
    static final int LIMIT_MAX = 1000;

    QualityQuestion {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit is not between 1 and " + LIMIT_MAX);
        }
    }

    static QualityQuestion newest(int limit, @Nullable String after) {
        return new QualityQuestion(null, null, "", limit, after == null ? Cursor.START : Cursor.parse(after));
    }
}

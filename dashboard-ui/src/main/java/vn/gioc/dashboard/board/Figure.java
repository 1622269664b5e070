package vn.gioc.dashboard.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure as people are shown it.
 *
 * @param value null where it can't be told (no value yet, or suppressed)
 * @param asOf the moment up to which it is known; null where nothing is known
 * @param stale too old to be shown as live
 * @param source the source it rests on; null where several do
 * @param parts what it is made of, adding up to it; empty unless asked for
 */
public record Figure(
        @Nullable BigDecimal value,
        @Nullable Instant asOf,
        boolean stale,
        @Nullable String source,
        List<Part> parts) {
    /** @param key the code of the part; empty where the events name none */
    public record Part(String key, String name, BigDecimal value) {}

    public Figure {
        parts = List.copyOf(parts);
    }

    public long count() {
        return value == null ? 0 : value.longValue();
    }
}

package vn.gioc.streamjobs.timeline;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a subject takes no more events: once it has ended and the log has been silent about it for as long as the ledger
 * is kept, since by then its events may be gone. It follows from the log alone, so a rebuild decides the same.
 *
 * @param keptMicros how long the ledger is kept, in microseconds; 0: for ever
 */
public record ClosingRule(long keptMicros) implements Serializable {
    public static final ClosingRule NEVER = new ClosingRule(0);

    /** @param kept null: for ever */
    public static ClosingRule of(@Nullable Duration kept) {
        return kept == null ? NEVER : new ClosingRule(Math.multiplyExact(kept.toSeconds(), 1_000_000L));
    }

    boolean closed(History history, long recordedAt) {
        return keptMicros > 0
                && history.settledAt != Long.MAX_VALUE
                && recordedAt - history.lastRecordedAt > keptMicros;
    }
}

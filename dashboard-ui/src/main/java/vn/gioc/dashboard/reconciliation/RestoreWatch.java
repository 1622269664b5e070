package vn.gioc.dashboard.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.figure.JobState;

/** Knows when jobs that were started anew have caught up: since then they have said that they are well. */
final class RestoreWatch {
    private long epoch = -1;
    private @Nullable Instant before;

    /** To be asked again and again. False in the first epoch, which restores nothing. */
    boolean caughtUp(JobState state, Instant now) {
        if (state.epoch() != epoch) {
            epoch = state.epoch();
            before = state.flushedAt();
            return false;
        }
        Instant flushed = state.flushedAt();
        return epoch > 1 && state.live(now) && flushed != null && (before == null || flushed.isAfter(before));
    }
}

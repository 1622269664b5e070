package vn.gioc.dashboard.figure;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the jobs have come with the tables.
 *
 * @param asOf everything up to this moment is in the tables; null before the first flush
 * @param flushedAt when they last said that they are well and caught up
 */
public record JobState(
        long epoch,
        long seq,
        @Nullable Instant asOf,
        @Nullable Instant flushedAt) {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST_LAG = Duration.ofSeconds(15);

    /** Whether the tables can be shown as live at {@code now}. */
    public boolean live(Instant now) {
        return asOf != null
                && flushedAt != null
                && !flushedAt.isBefore(now.minus(LONGEST_SILENCE))
                && !asOf.isBefore(now.minus(LONGEST_LAG));
    }

    /** Whether this one may follow {@code other} on a screen: (epoch, seq) never goes back. */
    public boolean notBefore(JobState other) {
        return epoch > other.epoch || (epoch == other.epoch && seq >= other.seq);
    }

    public boolean sameFlush(JobState other) {
        return epoch == other.epoch && seq == other.seq;
    }
}

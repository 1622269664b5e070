package vn.gioc.streamjobs.sink;

import java.io.Serializable;

/**
 * How often is flushed, in milliseconds. Little to write is written soon; a flush is followed by a pause as long as
 * itself, so that the tables have time for readers, unless so much is waiting that the jobs would fall behind.
 *
 * @param shortest between two flushes
 * @param longest between two flushes
 * @param beat between two signs of life where nothing changes
 */
public record FlushRhythm(long shortest, long longest, long beat) implements Serializable {
    public static final FlushRhythm DEFAULT = new FlushRhythm(20, 500, 500);

    /** Rows in one flush from which on there is no pause. */
    private static final int MUCH = 2_000;

    long pause(long lastTook, int rows) {
        return rows >= MUCH ? 0 : Math.max(shortest, Math.min(longest, 2 * lastTook));
    }
}

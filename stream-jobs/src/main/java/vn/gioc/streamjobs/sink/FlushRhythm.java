package vn.gioc.streamjobs.sink;

import java.io.Serializable;

/**
 * How often is flushed, in milliseconds. Little to write is written soon; where a flush takes long, the next waits as
 * long, so that more is written at once.
 *
 * @param shortest between two flushes
 * @param longest between two flushes
 * @param beat between two signs of life where nothing changes
 */
public record FlushRhythm(long shortest, long longest, long beat) implements Serializable {
    public static final FlushRhythm DEFAULT = new FlushRhythm(20, 500, 500);

    long pause(long lastTook) {
        return Math.max(shortest, Math.min(longest, 2 * lastTook));
    }
}

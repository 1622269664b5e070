package vn.gioc.bench;

import java.time.Duration;

/** Waits for what comes by itself, and never for ever. */
final class Patience {
    private static final long POLL_MILLIS = 20;

    private Patience() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    /** @throws IllegalStateException where it has not come by then */
    static void until(String what, Duration longest, Condition condition) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + longest.toSeconds() + " s in vain for " + what);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}

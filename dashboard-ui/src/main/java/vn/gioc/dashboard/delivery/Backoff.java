package vn.gioc.dashboard.delivery;

import java.time.Duration;

/** How long to wait after a try that failed: 5 s, doubled each time, an hour at most, a quarter more or less by chance. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /** @param tries that failed, at least one
     * @param chance from 0 to 1, so that many that failed together do not come together again */
    static Duration after(int tries, double chance) {
        long millis = FIRST.toMillis() << Math.min(DOUBLINGS, tries - 1);
        double spread = 0.75 + chance / 2;
        return Duration.ofMillis((long) (Math.min(millis, LONGEST.toMillis()) * spread));
    }
}

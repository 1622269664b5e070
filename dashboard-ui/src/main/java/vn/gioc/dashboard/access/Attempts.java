package vn.gioc.dashboard.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong attempts by who made them, so that nobody guesses for long. Forgets after a while, and when it grows. */
final class Attempts {
    private static final int REMEMBERED = 10_000;

    private record Count(int wrong, Instant first) {}

    private final int limit;
    private final Duration within;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param limit how many wrong attempts are borne within {@code within} of the first */
    Attempts(int limit, Duration within, Clock clock) {
        this.limit = limit;
        this.within = within;
        this.clock = clock;
    }

    synchronized boolean allowed(String who) {
        Count count = counts.get(who);
        if (count != null && clock.instant().isAfter(count.first().plus(within))) {
            counts.remove(who);
            return true;
        }
        return count == null || count.wrong() < limit;
    }

    synchronized void wrong(String who) {
        counts.merge(who, new Count(1, clock.instant()), (old, one) -> new Count(old.wrong() + 1, old.first()));
    }

    synchronized void right(String who) {
        counts.remove(who);
    }
}

package vn.gioc.bench;

import java.time.Instant;
import java.util.List;

/** From when something was said until a count that includes it was seen. */
final class Wait {
    /**
     * A count that was seen, and when: milliseconds since 1970, with a fraction. Counts only grow.
     *
     * @param count of all since the beginning
     */
    record Sighting(long count, double at) {}

    private Wait() {}

    static double millis(Instant moment) {
        return moment.getEpochSecond() * 1e3 + moment.getNano() / 1e6;
    }

    /**
     * When the count first reached {@code before + 1}, {@code before + 2} and so on.
     *
     * @throws IllegalStateException where it never reached {@code before + things}
     */
    static double[] moments(List<Sighting> seen, long before, int things) {
        double[] moments = new double[things];
        int reached = 0;
        for (Sighting sighting : seen) {
            while (reached < things && sighting.count() >= before + reached + 1) {
                moments[reached++] = sighting.at();
            }
        }
        if (reached < things) {
            throw new IllegalStateException(things - reached + " of " + things + " were never seen");
        }
        return moments;
    }

    static double[] between(double[] from, double[] to) {
        double[] waits = new double[from.length];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = to[i] - from[i];
        }
        return waits;
    }
}

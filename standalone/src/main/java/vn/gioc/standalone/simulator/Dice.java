package vn.gioc.standalone.simulator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, repeatable: a day of a unit has dice of its own, so that it falls the same way however time is sliced. */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String what, LocalDate day) {
        long mixed = seed * 0x9E3779B97F4A7C15L + day.toEpochDay();
        for (int i = 0; i < what.length(); i++) {
            mixed = (mixed ^ what.charAt(i)) * 0x100000001B3L;
        }
        return new Dice(mixed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** To the millisecond. */
    Duration between(Duration shortest, Duration longest) {
        return Duration.ofMillis((long) between((double) shortest.toMillis(), (double) longest.toMillis()));
    }

    Duration minutes(double low, double high) {
        return Duration.ofMillis((long) (between(low, high) * 60_000));
    }

    Duration hours(double low, double high) {
        return minutes(low * 60, high * 60);
    }

    /** Between 0 and 1, most often near {@code mode}. */
    double around(double mode) {
        double u = random.nextDouble();
        return u < mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode));
    }

    /** A count near {@code mean}: whole, never negative, spread like arrivals are (normal approximation). */
    int count(double mean) {
        double spread = Math.sqrt(mean) * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2;
        double value = Math.max(0, mean + spread);
        return (int) value + (chance(value - (int) value) ? 1 : 0);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

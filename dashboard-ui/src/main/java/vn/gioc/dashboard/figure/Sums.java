package vn.gioc.dashboard.figure;

import java.util.Collection;

/** The measures of one subject added up, in the order of its measure's constants. */
public final class Sums {
    private final long[] values;

    Sums(long[] values) {
        this.values = values.clone();
    }

    static Sums none(int measures) {
        return new Sums(new long[measures]);
    }

    static Sums together(int measures, Collection<Sums> parts) {
        long[] sum = new long[measures];
        for (Sums part : parts) {
            for (int i = 0; i < measures; i++) {
                sum[i] = Math.addExact(sum[i], part.values[i]);
            }
        }
        return new Sums(sum);
    }

    /** The sum of one measure of the subject these are of. */
    public long of(Enum<?> measure) {
        return values[measure.ordinal()];
    }
}

package vn.gioc.dashboard.figure;

import java.util.function.ToLongFunction;

/**
 * What a figure is. Every formula is a plain sum of measures, so the parts of a figure add up to it.
 *
 * @param measure the second part of its name
 * @param formula the same as {@code sum}, for people
 */
record FigureDefinition(Subject subject, String measure, Kind kind, String formula, ToLongFunction<Sums> sum) {
    /** How a figure stands to time. */
    enum Kind {
        /** What happened in a period. */
        FLOW,
        /** What there is at the moment asked for: the sum of all flows up to it. */
        STOCK,
        /** What was there when a period began: what there is at its end, less what the period changed. */
        CARRIED_IN
    }

    String name() {
        return subject.word() + "." + measure;
    }

    long value(Sums inPeriod, Sums upToEnd) {
        return switch (kind) {
            case FLOW -> sum.applyAsLong(inPeriod);
            case STOCK -> sum.applyAsLong(upToEnd);
            case CARRIED_IN -> sum.applyAsLong(upToEnd) - sum.applyAsLong(inPeriod);
        };
    }
}

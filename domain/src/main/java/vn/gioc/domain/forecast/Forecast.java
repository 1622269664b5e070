package vn.gioc.domain.forecast;

import java.time.Duration;

/**
 * Whether a dossier will pass its due moment, and why that is thought.
 *
 * @param probability 0 to 1: the share of the earlier cases that needed longer than what is left
 * @param basis what the earlier cases have in common with it
 * @param cases the earlier ones, all of which took longer than it has by now
 * @param median working time that half of them still needed, or longer
 * @param left working time until it is late
 */
public record Forecast(OpenCase dossier, double probability, Basis basis, int cases, Duration median, Duration left) {
    private static final double MORE_LIKELY_THAN_NOT = .5;

    /** Which earlier cases were compared. */
    public enum Basis {
        /** Those of the same procedure from the same step on. */
        STEP,
        /** Those of the same procedure from their receipt on. */
        PROCEDURE
    }

    public boolean late() {
        return probability >= MORE_LIKELY_THAN_NOT;
    }
}

package vn.gioc.domain.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a part of the index reached.
 *
 * @param share null where there are no data: then nothing is guessed
 */
public record Score(Weights.Part part, @Nullable Share share) {
    /** Points are fractions of counts: kept this exactly, rounded only when they are written. */
    private static final MathContext EXACTLY = MathContext.DECIMAL128;

    public boolean known() {
        return share != null;
    }

    /** The points it is measured by; 0 without data. */
    public BigDecimal measurable() {
        return known() ? part.points() : BigDecimal.ZERO;
    }

    public BigDecimal reached() {
        return share == null
                ? BigDecimal.ZERO
                : part.points().multiply(share.hits()).divide(share.of(), EXACTLY);
    }

    /** With {@link #reached()} these are the points it is measured by. */
    public BigDecimal lost() {
        return measurable().subtract(reached());
    }

    /** What one miss costs, and what it would win back as a hit; empty where things were not counted. */
    public Optional<BigDecimal> pointsPerMiss() {
        return Optional.ofNullable(share)
                .filter(Share::counted)
                .map(counted -> part.points().divide(counted.of(), EXACTLY));
    }

    /** How many things were missed; 0 where they were not counted. */
    public long misses() {
        return Optional.ofNullable(share)
                .filter(Share::counted)
                .map(Share::misses)
                .map(BigDecimal::longValueExact)
                .orElse(0L);
    }

    /** Whether anything is left to be won. */
    public boolean winnable() {
        return Objects.requireNonNullElse(share == null ? null : share.misses(), BigDecimal.ZERO)
                        .signum()
                > 0;
    }
}

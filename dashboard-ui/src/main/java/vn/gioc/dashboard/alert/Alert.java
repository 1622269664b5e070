package vn.gioc.dashboard.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.alert.Severity;

/**
 * Something out of order. Of one rule, unit, figure and part there is one at most that is not closed.
 *
 * @param figure a figure of the contract, or one of the names in {@link vn.gioc.domain.alert.Condition}
 * @param part a part of the figure, a source or a screen; empty where it is the whole
 * @param since from when it is true, in the events' time
 * @param noticedAt when the centre saw it
 * @param value at the last judgement; of silences in minutes
 * @param threshold the level at which it was raised
 * @param worst the value that was furthest out
 * @param owner whose it is; null: nobody's
 * @param dueAt by when it is to be dealt with, in working time; null: no limit
 * @param closedBy a person, or {@code gioc} where it was over by itself
 */
public record Alert(
        UUID id,
        String rule,
        String unit,
        String figure,
        String part,
        Severity severity,
        Instant since,
        Instant noticedAt,
        BigDecimal value,
        BigDecimal threshold,
        BigDecimal worst,
        @Nullable String owner,
        @Nullable Instant dueAt,
        State state,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {
    /** Whether somebody has it in hand. */
    public enum State {
        OPEN,
        TAKEN,
        CLOSED
    }

    /** Not closed yet, but back on the good side of the level at which it was raised: it waits to be sure. */
    public boolean isReceding() {
        int beyond = worst.compareTo(threshold);
        int now = value.compareTo(threshold);
        return state != State.CLOSED && now != 0 && (beyond == 0 || Integer.signum(now) == -Integer.signum(beyond));
    }

    Alert with(@Nullable String newOwner, State newState) {
        return new Alert(
                id, rule, unit, figure, part, severity, since, noticedAt, value, threshold, worst, newOwner, dueAt,
                newState, null, null);
    }

    /** Told by how bad it is now. */
    public Alert with(Severity newSeverity, BigDecimal newValue, BigDecimal newWorst) {
        return new Alert(
                id,
                rule,
                unit,
                figure,
                part,
                newSeverity,
                since,
                noticedAt,
                newValue,
                threshold,
                newWorst,
                owner,
                dueAt,
                state,
                closedAt,
                closedBy);
    }

    public Alert closed(Instant at, String by) {
        return new Alert(
                id,
                rule,
                unit,
                figure,
                part,
                severity,
                since,
                noticedAt,
                value,
                threshold,
                worst,
                owner,
                dueAt,
                State.CLOSED,
                at,
                by);
    }
}

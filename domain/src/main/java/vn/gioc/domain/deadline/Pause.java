package vn.gioc.domain.deadline;

import java.time.Instant;

/** A stretch {@code [from, to)} in which the clock of a limit stood still. */
public record Pause(Instant from, Instant to) {
    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause that ends before it began");
        }
    }
}

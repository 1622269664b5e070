package vn.gioc.domain.forecast;

import java.time.Instant;
import java.util.List;
import vn.gioc.domain.deadline.Pause;

/**
 * A dossier that has ended: how long it took from each of its steps.
 *
 * @param steps in any order; those outside its life are not looked at
 */
public record PastCase(
        String procedure, Instant receivedAt, Instant endedAt, List<StepTaken> steps, List<Pause> pauses) {
    /** A step and when it was taken. */
    public record StepTaken(String step, Instant at) {}

    public PastCase {
        steps = List.copyOf(steps);
        pauses = List.copyOf(pauses);
    }
}

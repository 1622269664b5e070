package vn.gioc.dashboard.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Pause;
import vn.gioc.domain.forecast.PastCase.StepTaken;

/** A dossier's steps and pauses, as its events come in the order of their time. */
final class Life {
    private final List<StepTaken> steps = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private @Nullable Instant pausedSince;
    private boolean reopened;

    /**
     * @param status of a status event; null for a step
     * @param step of a step; null for a status event
     */
    void take(@Nullable String status, @Nullable String step, Instant at) {
        if (step != null) {
            steps.add(new StepTaken(step, at));
        }
        if (status == null) {
            return;
        }
        boolean pausing = switch (status) {
            case "SUPPLEMENT_REQUESTED", "PAYMENT_REQUESTED", "STOPPED" -> true;
            default -> false;
        };
        if (pausing && pausedSince == null) {
            pausedSince = at;
        } else if (!pausing && pausedSince != null) {
            pauses.add(new Pause(pausedSince, at));
            pausedSince = null;
        }
        reopened |= status.equals("REOPENED");
    }

    List<StepTaken> steps() {
        return steps;
    }

    List<Pause> pauses() {
        return pauses;
    }

    /** Whether it was done once and opened again: the time in between is nobody's pace. */
    boolean reopened() {
        return reopened;
    }
}

package vn.gioc.standalone.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a dossier goes: received, perhaps waiting for the citizen once, and done.
 *
 * @param due in force when it ends
 */
record Course(OfficeTime office, Instant received, Optional<Wait> waiting, Instant end, Optional<Instant> due) {
    /** @param share of the work that was done before it */
    record Wait(Instant from, Instant to, double share) {}

    /** When a share of the work, 0 to 1, is done. Nothing is done while it waits. */
    Instant at(double share) {
        if (waiting.isEmpty()) {
            return along(received, end, share);
        }
        Wait pause = waiting.get();
        return share <= pause.share()
                ? along(received, pause.from(), share / pause.share())
                : along(pause.to(), end, (share - pause.share()) / (1 - pause.share()));
    }

    private Instant along(Instant from, Instant to, double share) {
        Duration work = office.between(from, to);
        return office.after(from, Duration.ofMillis((long) (work.toMillis() * share)));
    }
}

package vn.gioc.domain.dossier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.DossierMeasure;

/** Follows the stops (dừng xử lý) of one dossier, and counts those that last for more than 30 days of 24 hours. */
final class LongStop {
    private static final Duration LONG = Duration.ofDays(30);

    private final Tally tally;
    private @Nullable Instant since;
    /** When it came to its present holder as already long; null where it became so there, or will. */
    private @Nullable Instant cameLong;

    LongStop(Tally tally) {
        this.tally = tally;
    }

    @Nullable
    Instant since() {
        return since;
    }

    void stopped(Instant at) {
        if (since == null) {
            since = at;
        }
    }

    void ended(Instant at) {
        if (since != null) {
            if (counts(since, at)) {
                tally.count(at, DossierMeasure.STOPPED_LONG, -1);
            }
            since = null;
            cameLong = null;
        }
    }

    /** It goes to another holder, stopped as it is. */
    void moved(Instant at, Runnable move) {
        Instant stopped = since;
        ended(at);
        move.run();
        since = stopped;
        cameLong = stopped != null && stopped.plus(LONG).isBefore(at) ? at : null;
    }

    /** Nothing more is known: the clock goes on alone. */
    void remains() {
        if (since != null) {
            counts(since, null);
        }
    }

    private boolean counts(Instant stopped, @Nullable Instant to) {
        Instant from = cameLong != null ? cameLong : stopped.plus(LONG);
        if (to != null && !from.isBefore(to)) {
            return false;
        }
        tally.count(from, DossierMeasure.STOPPED_LONG, 1, cameLong == null);
        return true;
    }
}

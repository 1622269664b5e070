package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventData;

/**
 * One thing known of a dossier: a status it took, or a step that was done.
 *
 * @param data a {@link DossierStatusChanged} or a {@link DossierStepTaken}
 */
public record DossierEvent(Instant time, String source, String id, EventData data) {
    /** The one order for all: time, then life cycle (steps last), then source and id; never arrival. */
    public static final Comparator<DossierEvent> ORDER = Comparator.comparing(DossierEvent::time)
            .thenComparingInt(DossierEvent::rank)
            .thenComparing(DossierEvent::source)
            .thenComparing(DossierEvent::id);

    /** Null for a step. */
    @Nullable
    DossierStatus status() {
        return data instanceof DossierStatusChanged changed ? changed.status() : null;
    }

    private int rank() {
        DossierStatus status = status();
        return status == null ? DossierStatus.values().length : status.ordinal();
    }
}

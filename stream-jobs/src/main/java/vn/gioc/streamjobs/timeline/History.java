package vn.gioc.streamjobs.timeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.streamjobs.log.StoredEvent;

/** The state of one subject: the set of its events, and up to when the clock's movements have been told. */
public final class History {
    public StoredEvent[] events = {};

    /** Milliseconds since 1970. */
    public long toldTo = Long.MIN_VALUE;

    /** When it ended, microseconds since 1970; MAX_VALUE where it has not. */
    public long settledAt = Long.MAX_VALUE;

    /** When the log took its last event but steps, which have an order of their own; microseconds since 1970. */
    public long lastRecordedAt = Long.MIN_VALUE;

    /** Its events are gone: what it adds to the figures stands in the opening balances. */
    public boolean retired;

    /** What the events told last: kept while in memory, told again when not. */
    transient @Nullable Optional<?> told;

    void add(StoredEvent event) {
        events = StoredEvent.append(events, event);
        told = null;
    }

    /** The known event with the identity of {@code event}. */
    Optional<StoredEvent> known(StoredEvent event) {
        for (StoredEvent each : events) {
            if (each.sameIdentity(event)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}

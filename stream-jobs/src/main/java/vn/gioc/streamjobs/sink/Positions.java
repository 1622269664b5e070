package vn.gioc.streamjobs.sink;

import java.util.HashMap;
import java.util.Map;

/** Of each partition of each topic the next offset that is not known yet. Only grows. */
public final class Positions {
    private final Map<Place, Long> next = new HashMap<>();

    /** A partition of a topic, by the topic's name. */
    public record Place(String topic, int partition) {}

    public void reach(String topic, int partition, long nextOffset) {
        next.merge(new Place(topic, partition), nextOffset, Math::max);
    }

    /** The next offset that is not known; 0 where nothing is. */
    public long next(String topic, int partition) {
        return next.getOrDefault(new Place(topic, partition), 0L);
    }

    /** Whether the record at {@code offset} is known already. */
    boolean holds(String topic, int partition, long offset) {
        return next(topic, partition) > offset;
    }

    /** Whether everything that {@code other} knows is known. */
    public boolean covers(Positions other) {
        return other.next.entrySet().stream()
                .allMatch(entry -> next.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    void reach(Positions other) {
        other.next.forEach((place, offset) -> reach(place.topic(), place.partition(), offset));
    }

    public Map<Place, Long> all() {
        return Map.copyOf(next);
    }

    public boolean isEmpty() {
        return next.isEmpty();
    }
}

package vn.gioc.domain.reference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of one thing.
 *
 * @param fromTheBeginning the earliest one is in force also before its moment
 */
record Versions(List<Held> ordered, boolean fromTheBeginning) {
    Versions(List<Held> ordered, boolean fromTheBeginning) {
        this.ordered = ordered.stream()
                .sorted(Comparator.comparing(Held::known, Known.ORDER))
                .toList();
        this.fromTheBeginning = fromTheBeginning;
    }

    Optional<Held> at(Instant moment) {
        for (int i = ordered.size() - 1; i >= 0; i--) {
            if (!ordered.get(i).known().inForceFrom().isAfter(moment)) {
                return Optional.of(ordered.get(i));
            }
        }
        return fromTheBeginning ? ordered.stream().findFirst() : Optional.empty();
    }

    /** The moments at which another one comes into force. */
    List<Instant> changes() {
        return ordered.stream()
                .skip(fromTheBeginning ? 1 : 0)
                .map(held -> held.known().inForceFrom())
                .toList();
    }
}

package vn.gioc.dashboard.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.gioc.domain.event.EventData;

/** The events of a subject that count: of one type, source and id the first in the log that can be read. */
record Once(LedgerEvent event, EventData data) {
    static List<Once> of(List<LedgerEvent> inOrderOfTheLog) {
        List<Once> counting = new ArrayList<>();
        Set<LedgerEvent.Identity> known = new HashSet<>();
        for (LedgerEvent event : inOrderOfTheLog) {
            if (!known.contains(event.identity())) {
                event.data().ifPresent(data -> {
                    known.add(event.identity());
                    counting.add(new Once(event, data));
                });
            }
        }
        return counting;
    }
}

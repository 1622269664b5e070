package vn.gioc.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.simulator.LoadProfile;
import vn.gioc.standalone.simulator.SimulatedEvent;

/** The events of a day's office hours, in a ward's own mix, told in batches up to {@code end}. */
record DayOfEvents(Units units, String run, int events, Instant end) {
    private static final Duration DAY = Duration.ofHours(9);

    interface Told {
        void take(List<SimulatedEvent> batch) throws InterruptedException;
    }

    void tell(int batch, Told told) throws InterruptedException {
        LoadProfile profile = new LoadProfile(units, Catalog.sample(), run, 1);
        for (int sent = 0; sent < events; sent += batch) {
            Instant moment = end.minus(DAY.multipliedBy(events - sent).dividedBy(events));
            told.take(profile.take(moment, Math.min(batch, events - sent)));
        }
    }
}

package vn.gioc.standalone.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.unit.Units;

class LoadProfileTest {
    private final LoadProfile load = new LoadProfile(Units.sample(), Catalog.sample(), "run-1", 7);

    @Test
    void givesAsManyAsAskedForAllOfThemNow() {
        assertThat(load.take(Wards.NOW, 1_000))
                .hasSize(1_000)
                .allMatch(event ->
                        event.time().equals(Wards.NOW) && event.sendAt().equals(Wards.NOW));
    }

    @Test
    void givesEveryIdOnceAcrossRunsToo() {
        List<SimulatedEvent> events = new ArrayList<>(load.take(Wards.NOW, 5_000));
        events.addAll(load.take(Wards.NOW, 5_000));
        events.addAll(new LoadProfile(Units.sample(), Catalog.sample(), "run-2", 7).take(Wards.NOW, 5_000));
        assertThat(events).extracting(SimulatedEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void mixesAllTypesAndOnlyValidEvents() {
        List<SimulatedEvent> events = load.take(Wards.NOW, 10_000);
        assertThat(events)
                .extracting(SimulatedEvent::type)
                .containsAll(EventType.wireNames().stream()
                        .filter(name -> !name.equals(EventType.REFERENCE_VERSION.wireName()))
                        .toList());
        for (SimulatedEvent event : events) {
            EventDataReader.read(
                    EventType.ofWireName(event.type()).orElseThrow(),
                    event.data().getBytes(StandardCharsets.UTF_8));
        }
    }
}

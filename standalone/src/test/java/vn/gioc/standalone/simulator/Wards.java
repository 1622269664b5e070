package vn.gioc.standalone.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.unit.Units;

/** The sample ward, as tests look at it. */
final class Wards {
    static final WorkingCalendar CALENDAR = WorkingCalendar.civilService();
    static final ReferenceBook BOOK = ReferenceBook.sample(Units.sample());

    /** A Sunday evening. */
    static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

    static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));

    private Wards() {}

    static Ward seeded(long seed) {
        return new Ward(Units.sample(), Catalog.sample(), CALENDAR, seed);
    }

    static List<SimulatedEvent> all(Iterator<SimulatedEvent> events) {
        List<SimulatedEvent> all = new ArrayList<>();
        events.forEachRemaining(all::add);
        return all;
    }

    /** As the centre counts them: without repetitions, without invalid ones. */
    static List<SimulatedEvent> counted(List<SimulatedEvent> events) {
        Set<String> seen = new HashSet<>();
        return events.stream()
                .filter(event -> event.fault() != Fault.INVALID)
                .filter(event -> seen.add(event.type() + ' ' + event.source() + ' ' + event.id()))
                .toList();
    }
}

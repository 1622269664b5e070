package vn.gioc.standalone.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;
import vn.gioc.domain.unit.Units;

/**
 * A believable ward and its neighbours. The same seed gives the same events for the same time, however it is sliced,
 * so that a demo that starts again sends the same ids again and carries on.
 */
public final class Ward {
    /** For a stretch that ends when somebody ends it. */
    public static final Instant FOREVER = Instant.parse("2199-01-01T00:00:00Z");

    private final List<Happenings> kinds;

    public Ward(Units units, Catalog catalog, WorkingCalendar calendar, long seed) {
        Place place = Place.of(units, catalog, calendar, seed);
        this.kinds = List.of(
                new Dossiers(place),
                new Reports(place),
                new Interactions(place),
                new Indicators(place, EnumSet.of(Frequency.INSTANT), 2),
                new Indicators(place, EnumSet.of(Frequency.DAY), 60),
                new Indicators(place, EnumSet.of(Frequency.WEEK, Frequency.MONTH, Frequency.QUARTER), 400),
                new Spoilt(place));
    }

    /** What is sent in {@code [from, to)}, in the order of sending. Slices put together give the whole. */
    public Iterator<SimulatedEvent> events(Instant from, Instant to) {
        return new Sending(from, to, false);
    }

    /**
     * What is sent in {@code [from, to)} and, before it, what had been sent of everything not over by {@code from}:
     * without their beginnings the figures would not add up. Of indicators that is the year before.
     */
    public Iterator<SimulatedEvent> history(Instant from, Instant to) {
        return new Sending(from, to, true);
    }

    /** Goes through the days in which stories begin, some way behind which all that can be sent is known. */
    private final class Sending implements Iterator<SimulatedEvent> {
        private final PriorityQueue<SimulatedEvent> waiting = new PriorityQueue<>(SimulatedEvent.ORDER);
        private final Instant from;
        private final Instant to;
        private final boolean withPast;
        private LocalDate next;

        Sending(Instant from, Instant to, boolean withPast) {
            this.from = from;
            this.to = to;
            this.withPast = withPast;
            int back = kinds.stream().mapToInt(this::reach).max().orElse(0);
            this.next = Zone.dateOf(from).minusDays(back);
        }

        @Override
        public boolean hasNext() {
            Instant known = Zone.startOf(next);
            while (known.isBefore(to)
                    && (waiting.isEmpty() || !waiting.peek().sendAt().isBefore(known))) {
                begin(next);
                next = next.plusDays(1);
                known = Zone.startOf(next);
            }
            return !waiting.isEmpty();
        }

        @Override
        public SimulatedEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return waiting.remove();
        }

        private int reach(Happenings kind) {
            return withPast ? kind.toldForDays() : kind.longestDays();
        }

        private void begin(LocalDate day) {
            List<Story> stories = new ArrayList<>();
            for (Happenings kind : kinds) {
                if (!day.plusDays(reach(kind)).isBefore(Zone.dateOf(from))) {
                    stories.addAll(kind.begunOn(day));
                }
            }
            for (Story story : stories) {
                boolean whole = withPast && !story.toldUntil().isBefore(from);
                story.events().stream()
                        .filter(event -> event.sendAt().isBefore(to))
                        .filter(event -> whole || !event.sendAt().isBefore(from))
                        .forEach(waiting::add);
            }
        }
    }
}

package vn.gioc.standalone.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Units;

/**
 * Lets the ward live before a centre: its history at once, then every event at its moment. Started again it sends
 * what it sent before and carries on.
 */
public final class Simulator implements AutoCloseable {
    private static final int BATCH = 4_000;
    private static final int IN_FLIGHT = 3;

    /** Live events are looked for this often at least, so that closing and clocks that jump are noticed. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final int LIVE_BATCH = 500;

    private final Ward ward;
    private final Clock clock;
    private final CentreClient client;
    private @Nullable Ahead ahead;
    private @Nullable Thread living;

    /** @param key of a source that may send for every source and unit */
    public Simulator(
            URI centre, String key, Clock clock, Units units, Catalog catalog, WorkingCalendar calendar, long seed) {
        this.ward = new Ward(units, catalog, calendar, seed);
        this.clock = clock;
        this.client = new CentreClient(centre, key);
    }

    /**
     * Sends the last {@code length} before now, roughly in order, and returns once the centre has taken it all.
     *
     * @throws IllegalStateException where the centre refuses, such as for a wrong key, or this was closed meanwhile
     */
    public Sent sendHistory(Duration length) throws InterruptedException {
        Instant now = clock.instant();
        Ahead events = new Ahead(ward.history(now.minus(length), Ward.FOREVER));
        synchronized (this) {
            ahead = events;
        }
        Sent sent = Sent.NOTHING;
        try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                Deque<Future<Sent>> open = new ArrayDeque<>();
                for (List<SimulatedEvent> batch = events.until(now, BATCH);
                        !batch.isEmpty();
                        batch = events.until(now, BATCH)) {
                    List<SimulatedEvent> next = batch;
                    open.add(lines.submit(() -> client.send(next)));
                    if (open.size() == IN_FLIGHT) {
                        sent = sent.plus(answer(open.remove()));
                    }
                }
                while (!open.isEmpty()) {
                    sent = sent.plus(answer(open.remove()));
                }
            } catch (IllegalStateException e) {
                lines.shutdownNow();
                throw e;
            }
        }
        return sent;
    }

    /** Starts to live on from where the history ended, or from now, and returns at once. */
    public synchronized void run() {
        if (living == null) {
            Ahead events = ahead == null ? new Ahead(ward.events(clock.instant(), Ward.FOREVER)) : ahead;
            living = Thread.ofVirtual().name("simulator").start(() -> live(events));
        }
    }

    /** Ends the living and gives up what is not yet answered. */
    @Override
    public void close() {
        client.close();
    }

    private void live(Ahead events) {
        try {
            while (!client.isClosed()) {
                Instant now = clock.instant();
                List<SimulatedEvent> due = events.until(now, LIVE_BATCH);
                if (due.isEmpty()) {
                    Duration untilNext = Duration.between(now, events.nextAt());
                    client.pause(untilNext.compareTo(LONGEST_WAIT) < 0 ? untilNext : LONGEST_WAIT);
                } else {
                    client.send(due);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            if (!client.isClosed()) {
                throw e;
            }
        }
    }

    private static Sent answer(Future<Sent> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the history was not taken: " + e.getCause(), e.getCause());
        }
    }

    /** The events to come, of which the first can be looked at. */
    private static final class Ahead {
        private final Iterator<SimulatedEvent> events;
        private SimulatedEvent next;

        Ahead(Iterator<SimulatedEvent> events) {
            this.events = events;
            this.next = events.next();
        }

        Instant nextAt() {
            return next.sendAt();
        }

        List<SimulatedEvent> until(Instant moment, int most) {
            List<SimulatedEvent> taken = new ArrayList<>();
            while (taken.size() < most && !next.sendAt().isAfter(moment)) {
                taken.add(next);
                next = events.next();
            }
            return taken;
        }
    }
}

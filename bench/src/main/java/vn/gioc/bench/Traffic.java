package vn.gioc.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.simulator.CentreClient;
import vn.gioc.standalone.simulator.LoadProfile;

/** Events at a steady rate, in small requests, until closed. A source that was kept waiting makes up for it. */
final class Traffic implements AutoCloseable {
    /** Events of one request. */
    static final int BATCH = 10;

    private static final int SOURCES = 10;

    private final ScheduledExecutorService sources = Executors.newScheduledThreadPool(SOURCES);
    private final List<ScheduledFuture<?>> sending = new ArrayList<>();
    private final CentreClient client;
    private final LongAdder accepted = new LongAdder();
    private final long began = System.nanoTime();

    Traffic(ChildCentre centre, Units units, String run, int perSecond, Clock clock) {
        client = new CentreClient(centre.url("/"), ChildCentre.SOURCE_KEY);
        long period = 1_000_000L * SOURCES * BATCH / perSecond;
        for (int source = 0; source < SOURCES; source++) {
            LoadProfile profile = new LoadProfile(units, Catalog.sample(), run + "-" + source, source);
            sending.add(sources.scheduleAtFixedRate(
                    () -> send(profile, clock), source * period / SOURCES, period, TimeUnit.MICROSECONDS));
        }
    }

    /** Events a second that the centre took so far. */
    double rate() {
        return accepted.sum() / ((System.nanoTime() - began) / 1e9);
    }

    private void send(LoadProfile profile, Clock clock) {
        try {
            accepted.add(client.send(profile.take(clock.instant(), BATCH)).accepted());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws ExecutionException where a source had to give up */
    void stop() throws InterruptedException, ExecutionException {
        for (ScheduledFuture<?> each : sending) {
            if (each.isDone() && !each.isCancelled()) {
                each.get();
            }
        }
        sources.shutdown();
        sources.awaitTermination(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        sources.shutdownNow();
        client.close();
    }
}

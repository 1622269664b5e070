package vn.gioc.bench;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.simulator.CentreClient;
import vn.gioc.standalone.simulator.LoadProfile;

/** One event of one ward at each beat, in the mix of a ward's own, until closed: what was late is made up for. */
final class ChangeASecond implements AutoCloseable {
    /** The ward whose screens are looked at. */
    static final String UNIT = "cho-quan";

    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
    private final CentreClient client;
    private final LoadProfile profile;
    private final Clock clock;
    private final AtomicLong sent = new AtomicLong();
    private final ScheduledFuture<?> sending;

    ChangeASecond(ChildCentre centre, String run, long millis, Clock clock) {
        this.client = new CentreClient(centre.url("/"), ChildCentre.SOURCE_KEY);
        this.profile = new LoadProfile(ward(), Catalog.sample(), run, 1);
        this.clock = clock;
        this.sending = beat.scheduleAtFixedRate(this::send, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The ward alone, its city above it. */
    static Units ward() {
        Units sample = Units.sample();
        return new Units(
                sample.units().stream()
                        .filter(unit -> unit.unit().equals(UNIT) || unit.parent() == null)
                        .toList(),
                sample.sources());
    }

    long sent() {
        return sent.get();
    }

    private void send() {
        try {
            client.send(List.copyOf(profile.take(clock.instant(), 1)));
            sent.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws ExecutionException where it had to give up */
    void stop() throws ExecutionException, InterruptedException {
        if (sending.isDone()) {
            sending.get();
        }
        close();
    }

    @Override
    public void close() {
        beat.shutdownNow();
        client.close();
    }
}

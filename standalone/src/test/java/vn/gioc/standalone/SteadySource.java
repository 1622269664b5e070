package vn.gioc.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A source that sends two dossiers, one of them already done, twice a second, the same ones again where the centre does
 * not answer; and a program that reads the figure after each.
 */
final class SteadySource implements AutoCloseable {
    static final String FIGURE = "dossiers.open";

    private record Known(Instant at, long figure) {}

    private final CentreProcess centre;
    private final String name;
    private final List<Known> known = new CopyOnWriteArrayList<>();
    private final Thread sender;
    private volatile boolean sending = true;

    private SteadySource(CentreProcess centre, String name) {
        this.centre = centre;
        this.name = name;
        this.sender = Thread.ofPlatform().name("source " + name).unstarted(this::send);
    }

    static SteadySource start(CentreProcess centre, String name) {
        SteadySource source = new SteadySource(centre, name);
        source.sender.start();
        return source;
    }

    private void send() {
        int round = 0;
        while (sending) {
            try {
                if (centre.send(batch(round)).statusCode() == 202) {
                    round++;
                }
                known.add(new Known(Instant.now(), centre.figure("cho-quan", FIGURE)));
                rest();
            } catch (IOException killed) {
                rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void rest() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private String batch(int round) {
        Instant now = Instant.now();
        String code = name + "-" + round;
        return TestEvents.batch(List.of(
                TestEvents.dossier(code + "-1", code + "-a", "RECEIVED", now),
                TestEvents.dossier(code + "-2", code + "-b", "RECEIVED", now),
                TestEvents.dossier(code + "-3", code + "-b", "RETURNED", now)));
    }

    /** What a program had already read so long before; 0 for nothing. The figure only grows. */
    long knownAt(Instant moment, Duration before) {
        return known.stream()
                .filter(each -> each.at().isBefore(moment.minus(before)))
                .mapToLong(Known::figure)
                .max()
                .orElse(0);
    }

    /** Sends no more; what was being sent is answered. */
    @Override
    public void close() throws InterruptedException {
        sending = false;
        sender.join();
    }
}

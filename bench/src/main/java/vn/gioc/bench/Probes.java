package vn.gioc.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.gioc.domain.event.EventType;
import vn.gioc.standalone.simulator.CentreClient;
import vn.gioc.standalone.simulator.Fault;
import vn.gioc.standalone.simulator.SimulatedEvent;

/**
 * Dossiers received by a unit that receives nothing else, one a request, at moments that follow no rhythm: the n-th
 * raises what is open to n.
 */
final class Probes {
    static final String UNIT = "an-dong";

    private static final int SHORTEST_PAUSE_MILLIS = 40;
    private static final int LONGEST_PAUSE_MILLIS = 200;

    private final List<Moment> all = new ArrayList<>();

    /** Milliseconds since 1970, with a fraction. */
    record Moment(double sent, double accepted) {}

    List<Moment> all() {
        return all;
    }

    void send(ChildCentre centre, String run, Duration lasting, Clock clock) throws InterruptedException {
        Random pauses = new Random(run.hashCode());
        long end = System.nanoTime() + lasting.toNanos();
        try (CentreClient client = new CentreClient(centre.url("/"), ChildCentre.SOURCE_KEY)) {
            while (System.nanoTime() < end) {
                Instant now = clock.instant();
                client.send(List.of(probe(run + "-" + all.size(), now)));
                all.add(new Moment(Wait.millis(now), Wait.millis(clock.instant())));
                Thread.sleep(pauses.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            }
        }
    }

    private static SimulatedEvent probe(String name, Instant now) {
        String data = """
                {"unit": "%s", "procedure": "1.001193", "status": "RECEIVED", "channel": "ONLINE"}""".formatted(UNIT);
        return new SimulatedEvent(now, EventType.DOSSIER_STATUS.wireName(), "bench", name, name, now, data, Fault.NONE);
    }
}

package vn.gioc.standalone.simulator;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent of the simulated ward. Its type and data are not checked here: some are wrong on purpose.
 *
 * @param sendAt when its source sends it; never before it happened, but for invalid ones
 * @param subject null for interactions
 * @param time when it happened
 * @param data JSON
 */
public record SimulatedEvent(
        Instant sendAt,
        String type,
        String source,
        String id,
        @Nullable String subject,
        Instant time,
        String data,
        Fault fault) {
    static final Comparator<SimulatedEvent> ORDER = Comparator.comparing(SimulatedEvent::sendAt)
            .thenComparing(SimulatedEvent::type)
            .thenComparing(SimulatedEvent::source)
            .thenComparing(SimulatedEvent::id)
            .thenComparing(SimulatedEvent::fault);

    SimulatedEvent sentAt(Instant moment, Fault why) {
        return new SimulatedEvent(moment, type, source, id, subject, time, data, why);
    }
}

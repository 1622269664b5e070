package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.figure.Zone;

/** Writes down what a source says of one thing, numbers it, and lets go wrong on the way what goes wrong. */
final class Telling {
    private final Dice dice;
    private final Outages outages;
    private final String source;
    private final String idPrefix;
    private final @Nullable String subject;
    private final List<SimulatedEvent> sent = new ArrayList<>();
    private Instant lastSent = Instant.MIN;
    private int said;

    Telling(Dice dice, Outages outages, String source, String idPrefix, @Nullable String subject) {
        this.dice = dice;
        this.outages = outages;
        this.source = source;
        this.idPrefix = idPrefix;
        this.subject = subject;
    }

    /** An object of {@code data} that speaks of {@code unit}. */
    static ObjectNode data(String unit) {
        return JsonNodeFactory.instance.objectNode().put("unit", unit);
    }

    /** RFC 3339, with seconds and the offset of the wards. */
    static String written(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Zone.written(moment));
    }

    void say(EventType type, Instant time, ObjectNode data) {
        Fault fault = fault();
        Instant meant = time.plusMillis(dice.whole(150, 2_500))
                .plus(
                        switch (fault) {
                            case LATE -> dice.chance(.7) ? dice.hours(2, 20) : dice.hours(20, 70);
                            case OUT_OF_ORDER -> dice.minutes(2, 90);
                            default -> Duration.ZERO;
                        });
        Instant reached = outages.reachable(source, meant);
        Instant sendAt = reached.equals(meant) ? meant : reached.plusMillis(dice.whole(500, 240_000));
        boolean delayed = fault == Fault.NONE && !reached.equals(meant);
        SimulatedEvent event = new SimulatedEvent(
                sendAt,
                type.wireName(),
                source,
                idPrefix + "-" + ++said,
                subject,
                time,
                data.toString(),
                delayed ? Fault.DELAYED : fault);
        keep(event);
        if (dice.chance(.01)) {
            keep(event.sentAt(sendAt.plus(dice.minutes(.02, 15)), Fault.DUPLICATE));
        }
    }

    private void keep(SimulatedEvent event) {
        sent.add(event);
        lastSent = event.sendAt().isAfter(lastSent) ? event.sendAt() : lastSent;
    }

    private Fault fault() {
        double at = dice.between(0, 1);
        return at < .006 ? Fault.LATE : at < .016 ? Fault.OUT_OF_ORDER : Fault.NONE;
    }

    /** The story belongs to a history until its last event is sent. */
    Story story() {
        return new Story(sent, lastSent);
    }

    /** The story belongs to a history for some time after it was told. */
    Story storyToldFor(Duration longer) {
        return new Story(sent, lastSent.plus(longer));
    }
}

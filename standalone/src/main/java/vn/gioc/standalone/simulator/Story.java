package vn.gioc.standalone.simulator;

import java.time.Instant;
import java.util.List;

/**
 * Everything ever said of one thing: a dossier, a report, a value of an indicator, an interaction.
 *
 * @param toldUntil until when it belongs to a history: one that starts later does not need it any more
 */
record Story(List<SimulatedEvent> events, Instant toldUntil) {
    Story {
        events = List.copyOf(events);
    }
}

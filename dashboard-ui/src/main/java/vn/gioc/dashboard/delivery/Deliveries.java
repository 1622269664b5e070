package vn.gioc.dashboard.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.language.Words;

/** What did not get through, for the pages that say so. */
@Service
public class Deliveries {
    private static final int MOST = 100;

    private final Outbox outbox;
    private final Clock clock;

    Deliveries(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The messages of an alert that were given up, newest first. */
    public List<LostMessage> lost(UUID alert) {
        return outbox.lost(alert, MOST, clock.instant());
    }

    /** The latest messages that were given up, of all alerts. */
    public List<LostMessage> lost() {
        return outbox.lost(null, MOST, clock.instant());
    }

    /** What the way is called, and as much of the address as tells it apart. */
    public static String to(LostMessage lost, Words words) {
        String way = words.say("channel.way." + lost.channel().name().toLowerCase(Locale.ROOT));
        String target = lost.shortTarget();
        return target.isEmpty() ? way : way + " " + target;
    }
}

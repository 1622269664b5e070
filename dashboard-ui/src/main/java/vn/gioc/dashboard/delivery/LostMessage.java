package vn.gioc.dashboard.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that was given up.
 *
 * @param since when it was written
 * @param why the last try failed
 */
public record LostMessage(UUID alert, Channel channel, String target, Instant since, int tries, String why) {
    /** As much of the address as tells it apart: a webhook's may hold a secret in its path. */
    String shortTarget() {
        return switch (channel) {
            case EMAIL -> target;
            case WEBHOOK -> String.valueOf(URI.create(target).getHost());
            case PUSH -> "";
        };
    }
}

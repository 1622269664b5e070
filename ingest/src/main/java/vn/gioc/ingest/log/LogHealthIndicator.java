package vn.gioc.ingest.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The part {@code log} of the health: DOWN while nothing can be written. */
@Component
final class LogHealthIndicator implements HealthIndicator {
    private final EventLog log;

    LogHealthIndicator(EventLog log) {
        this.log = log;
    }

    @Override
    public Health health() {
        try {
            log.check();
            return Health.up().build();
        } catch (LogUnreachable e) {
            return Health.down(e).build();
        }
    }
}

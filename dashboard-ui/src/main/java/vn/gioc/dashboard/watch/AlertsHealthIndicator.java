package vn.gioc.dashboard.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether alerts are being judged. */
@Component
class AlertsHealthIndicator implements HealthIndicator {
    private final RegularEvaluation evaluation;

    AlertsHealthIndicator(RegularEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public Health health() {
        return (evaluation.isWell() ? Health.up() : Health.down())
                .withDetail("lastRound", evaluation.lastRound().toString())
                .build();
    }
}

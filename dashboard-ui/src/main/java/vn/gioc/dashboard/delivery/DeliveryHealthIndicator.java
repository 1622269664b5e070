package vn.gioc.dashboard.delivery;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether messages are carried out of the outbox. What a server at the other end refuses is no fault of ours. */
@Component
class DeliveryHealthIndicator implements HealthIndicator {
    private final Courier courier;

    DeliveryHealthIndicator(Courier courier) {
        this.courier = courier;
    }

    @Override
    public Health health() {
        return (courier.isWell() ? Health.up() : Health.down()).build();
    }
}

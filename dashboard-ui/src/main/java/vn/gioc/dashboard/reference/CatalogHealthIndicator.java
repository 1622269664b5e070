package vn.gioc.dashboard.reference;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether edits of the catalog's file are seen. What such an edit gets wrong is no fault of the centre. */
@Component
class CatalogHealthIndicator implements HealthIndicator {
    private final CatalogWatch watch;

    CatalogHealthIndicator(CatalogWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        Health.Builder health = watch.isWell() ? Health.up() : Health.down();
        watch.lastLook().ifPresent(last -> health.withDetail("lastLook", last.toString()));
        return health.build();
    }
}

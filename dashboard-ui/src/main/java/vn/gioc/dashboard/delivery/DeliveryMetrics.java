package vn.gioc.dashboard.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many tries ended how. */
@Component
class DeliveryMetrics {
    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param outcome delivered, failed (and tried again) or given_up */
    void told(Channel channel, String outcome) {
        registry.counter("gioc.alert.messages", "channel", channel.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }
}

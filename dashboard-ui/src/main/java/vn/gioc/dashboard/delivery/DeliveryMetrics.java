package vn.gioc.dashboard.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many tries ended how, and how many rounds failed. */
@Component
class DeliveryMetrics {
    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A round that nobody expected to fail. */
    void failed() {
        registry.counter("gioc.alert.courier.failures").increment();
    }

    /** @param outcome delivered, failed (and tried again) or given_up */
    void told(Channel channel, String outcome) {
        registry.counter("gioc.alert.messages", "channel", channel.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment();
    }
}

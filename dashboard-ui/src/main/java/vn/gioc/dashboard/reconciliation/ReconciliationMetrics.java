package vn.gioc.dashboard.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** {@code gioc_reconciliation_differences}: what the last recount of each unit found, 0 where all agreed. */
@Component
class ReconciliationMetrics {
    private final MeterRegistry registry;
    private final Map<String, AtomicLong> byUnit = new ConcurrentHashMap<>();

    ReconciliationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void found(String unit, long differences) {
        byUnit.computeIfAbsent(unit, this::gauge).set(differences);
    }

    private AtomicLong gauge(String unit) {
        AtomicLong value = new AtomicLong();
        Gauge.builder("gioc.reconciliation.differences", value, AtomicLong::doubleValue)
                .description("Figures, rows and buckets that the last recount found to differ from the events")
                .tag("unit", unit)
                .register(registry);
        return value;
    }
}

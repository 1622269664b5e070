package vn.gioc.ingest.http;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gioc.domain.event.EventType;
import vn.gioc.ingest.log.Rejection;

/**
 * Rates and reasons for Prometheus: {@code gioc_ingest_events_total}, {@code gioc_ingest_rejections_total} and the time
 * until the log was durable, {@code gioc_ingest_append_seconds}. Labels come from our own lists, never from outside.
 */
@Component
final class IngestMetrics {
    private final MeterRegistry registry;
    private final Timer append;

    /** What was wrong with which field. What stands behind a colon is of one event, so it makes no label. */
    private record Why(String field, String reason) {
        static Why of(Rejection rejection) {
            return new Why(
                    FieldLabels.of(rejection.field()),
                    rejection.reason().lines().findFirst().orElse("").split(":", 2)[0]);
        }
    }

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.append = Timer.builder("gioc.ingest.append")
                .description("Until all events of a request were durable in the log")
                .register(registry);
    }

    void timeAppend(Runnable work) {
        append.record(work);
    }

    void count(List<CloudEvent> accepted, List<Rejection> refused) {
        Map<String, Integer> byType = new HashMap<>();
        accepted.forEach(event -> byType.merge(event.getType(), 1, Integer::sum));
        byType.forEach((type, n) -> events("accepted", type, n));
        if (refused.isEmpty()) {
            return;
        }
        byType.clear();
        Map<Why, Integer> byWhy = new HashMap<>();
        for (Rejection rejection : refused) {
            byType.merge(
                    EventType.ofWireName(rejection.type())
                            .map(EventType::wireName)
                            .orElse("unknown"),
                    1,
                    Integer::sum);
            byWhy.merge(Why.of(rejection), 1, Integer::sum);
        }
        byType.forEach((type, n) -> events("rejected", type, n));
        byWhy.forEach(
                (why, n) -> registry.counter("gioc.ingest.rejections", "field", why.field(), "reason", why.reason())
                        .increment(n));
    }

    private void events(String outcome, String type, int n) {
        registry.counter("gioc.ingest.events", "outcome", outcome, "type", type).increment(n);
    }
}

package vn.gioc.ingest.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.gioc.ingest.IngestSettings;
import vn.gioc.ingest.key.SourceKey;

/** How many events a key may send: so many a second, and a burst. Each process counts by itself. */
@Component
final class RateLimit {
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final long perSecond;
    private final long burst;

    RateLimit(IngestSettings settings) {
        this.perSecond = settings.ratePerSecond();
        this.burst = settings.rateBurst();
    }

    /** @throws Problem 429, saying in whole seconds when there is room again for as many */
    void take(SourceKey key, int events) {
        if (events == 0) {
            return;
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(key.name(), name -> bucket()).tryConsumeAndReturnRemaining(events);
        if (!probe.isConsumed()) {
            throw Problem.retryLater(
                    HttpStatus.TOO_MANY_REQUESTS,
                    TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1,
                    "The key has sent more than " + perSecond + " events a second.");
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}

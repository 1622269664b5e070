package vn.gioc.dashboard.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.figure.JobState;

/** What the feed measures of itself and of the jobs, for Prometheus. Lags are in seconds; NaN before the first flush. */
@Component
class FeedMetrics {
    private final AtomicInteger screens = new AtomicInteger();
    private final Timer pushLatency;
    private final Timer rebuild;
    private volatile @Nullable JobState jobs;

    FeedMetrics(MeterRegistry registry, Clock clock) {
        Gauge.builder("gioc.open.screens", screens, AtomicInteger::get)
                .description("Screens that the feed tells of news")
                .register(registry);
        pushLatency = Timer.builder("gioc.push.latency")
                .description("From the flush of the jobs to the board being told to the screens")
                .publishPercentileHistogram()
                .register(registry);
        rebuild = Timer.builder("gioc.feed.rebuild")
                .description("Reading the boards once")
                .register(registry);
        lag(registry, "event", () -> since(jobs == null ? null : jobs.asOf(), clock));
        lag(registry, "flush", () -> since(jobs == null ? null : jobs.flushedAt(), clock));
    }

    void opened() {
        screens.incrementAndGet();
    }

    void closed() {
        screens.decrementAndGet();
    }

    Timer rebuild() {
        return rebuild;
    }

    void heard(JobState state) {
        jobs = state;
    }

    void pushed(@Nullable Instant flushedAt, Instant now) {
        if (flushedAt != null && !flushedAt.isAfter(now)) {
            pushLatency.record(Duration.between(flushedAt, now));
        }
    }

    private static void lag(MeterRegistry registry, String kind, java.util.function.Supplier<Number> seconds) {
        Gauge.builder("gioc.job.lag", seconds)
                .baseUnit("seconds")
                .tag("kind", kind)
                .description(
                        "How far the tables lag behind the clock (event), and how long the jobs are silent (flush)")
                .register(registry);
    }

    private static double since(@Nullable Instant moment, Clock clock) {
        return moment == null
                ? Double.NaN
                : Duration.between(moment, clock.instant()).toMillis() / 1000.0;
    }
}

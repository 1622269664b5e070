package vn.gioc.streamjobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.streamjobs.sink.Positions;

/** How many records stand in the log that the tables do not hold yet, looked up every few seconds, as a metric. */
final class LogLag implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogLag.class);
    private static final int SECONDS = 5;

    private final Infrastructure infrastructure;
    private final LogEnds ends;
    private final Gauge gauge;
    private final ScheduledExecutorService rhythm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("gioc-log-lag").factory());

    /** NaN while log or tables can't be asked: a number nobody knows is not shown. */
    private volatile double behind = Double.NaN;

    LogLag(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
        this.ends = new LogEnds(infrastructure.settings().kafka());
        this.gauge = Gauge.builder("gioc_job_records_behind", this, lag -> lag.behind)
                .description("records of the log that the tables do not hold yet")
                .register(Metrics.globalRegistry);
        var unused = rhythm.scheduleWithFixedDelay(this::look, 1, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            Positions written = infrastructure.inLedger();
            behind = ends.read().all().entrySet().stream()
                    .mapToLong(end -> end.getValue()
                            - written.next(end.getKey().topic(), end.getKey().partition()))
                    .sum();
        } catch (SQLException | ExecutionException | TimeoutException e) {
            behind = Double.NaN;
            LOG.debug("the lag can't be told", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        rhythm.shutdownNow();
        Metrics.globalRegistry.remove(gauge);
        ends.close();
    }
}

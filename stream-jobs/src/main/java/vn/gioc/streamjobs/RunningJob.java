package vn.gioc.streamjobs;

import io.micrometer.core.instrument.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.LogSource;
import vn.gioc.streamjobs.log.TickOperator.SerializableClock;
import vn.gioc.streamjobs.sink.FlushRhythm;
import vn.gioc.streamjobs.sink.UntoldRows;
import vn.gioc.streamjobs.timeline.ClosingRule;

/** The jobs, kept running until closed. */
public final class RunningJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final JobSettings settings;
    private final SerializableClock clock;
    private final Function<Configuration, StreamExecutionEnvironment> where;
    private final Infrastructure infrastructure;
    private final Checkpoints checkpoints;
    private final RebuildRequest rebuild;
    private final Map<Path, Integer> failures = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread keeper;
    private volatile @Nullable JobClient running;
    private volatile String status = "starting";

    private RunningJob(
            JobSettings settings, SerializableClock clock, Function<Configuration, StreamExecutionEnvironment> where) {
        this.settings = settings;
        this.clock = clock;
        this.where = where;
        this.infrastructure = new Infrastructure(settings);
        this.checkpoints = new Checkpoints(settings.checkpoints());
        this.rebuild = new RebuildRequest(settings.checkpoints());
        this.keeper = Thread.ofPlatform().name("gioc-jobs").unstarted(this::keepRunning);
    }

    static RunningJob start(
            JobSettings settings, SerializableClock clock, Function<Configuration, StreamExecutionEnvironment> where) {
        RunningJob job = new RunningJob(settings, clock, where);
        job.keeper.start();
        return job;
    }

    /** In words: starting, running, or why not. */
    public String status() {
        return status;
    }

    public boolean isRunning() {
        return status.equals("running");
    }

    /** Waits until closed. */
    public void await() throws InterruptedException {
        keeper.join();
    }

    private void keepRunning() {
        try (LogLag lag = new LogLag(infrastructure)) {
            while (!closed(Duration.ZERO)) {
                Optional<String> obstacle = infrastructure.obstacle();
                if (obstacle.isPresent()) {
                    say(obstacle.get());
                    closed(RETRY);
                } else {
                    runOnce(newestCheckpoint());
                }
            }
        } catch (InterruptedException e) {
            status = "closed";
        }
    }

    private void runOnce(Optional<Path> checkpoint) throws InterruptedException {
        LOG.info(
                "starting the jobs from {}",
                checkpoint.<Object>map(path -> path).orElse("the ledger and the log"));
        Optional<Path> before = newestComplete();
        try {
            JobClient client = submit(checkpoint);
            running = client;
            status = "running";
            new RebuildWatch(infrastructure, rebuild).untilEnd(client, checkpoint.isEmpty() && rebuild.pending());
        } catch (ExecutionException e) {
            failed(e, checkpoint, before.equals(newestComplete()));
        } catch (SubmissionFailed e) {
            failed(e, checkpoint, true);
        } finally {
            running = null;
        }
    }

    /** A checkpoint from which nothing came twice, though log and tables are there, is not tried again. */
    private void failed(Throwable why, Optional<Path> checkpoint, boolean nothingCame) throws InterruptedException {
        if (closed(Duration.ZERO)) {
            return;
        }
        status = "failed, starting again";
        LOG.warn("the jobs failed and are started again", why);
        if (ExceptionUtils.findSerializedThrowable(why, UntoldRows.class, RunningJob.class.getClassLoader())
                .isPresent()) {
            rebuild.ask();
        }
        Metrics.counter("gioc_job_failures").increment();
        if (checkpoint.isPresent() && nothingCame && infrastructure.obstacle().isEmpty()) {
            failures.merge(checkpoint.get(), 1, Integer::sum);
        }
        closed(RETRY);
    }

    private void say(String obstacle) {
        if (!status.equals(obstacle)) {
            LOG.info("the jobs do not run: {}", obstacle);
            status = obstacle;
        }
    }

    private Optional<Path> newestComplete() {
        return checkpoints.complete().stream().findFirst();
    }

    private Optional<Path> newestCheckpoint() throws InterruptedException {
        if (rebuild.pending()) {
            checkpoints.discard();
            return Optional.empty();
        }
        checkpoints.prune();
        if (infrastructure.logForgotWhatTheTablesHold()) {
            return Optional.empty();
        }
        return checkpoints.complete().stream()
                .filter(path -> failures.getOrDefault(path, 0) < 2)
                .findFirst();
    }

    private JobClient submit(Optional<Path> checkpoint) throws SubmissionFailed {
        try {
            StreamExecutionEnvironment environment = where.apply(JobConfiguration.of(settings, checkpoint));
            environment.setParallelism(settings.parallelism());
            environment.setMaxParallelism(128);
            CentreJob.define(
                    environment
                            .fromSource(
                                    LogSource.of(settings.kafka(), settings.database()),
                                    WatermarkStrategy.noWatermarks(),
                                    "log",
                                    TypeInformation.of(LogRecord.class))
                            .uid("kept-and-log"),
                    clock,
                    settings.database(),
                    FlushRhythm.DEFAULT,
                    LogEnds.of(settings.kafka()),
                    ClosingRule.of(settings.keepLedger()),
                    settings.parents());
            return environment.executeAsync("gioc");
        } catch (Exception e) { // what Flink declares: any of it means the job does not run
            throw new SubmissionFailed(e);
        }
    }

    private static final class SubmissionFailed extends Exception {
        private static final long serialVersionUID = 1L;

        SubmissionFailed(Exception cause) {
            super(cause);
        }
    }

    /** Whether it is being closed, waiting at most {@code wait} for that. */
    private boolean closed(Duration wait) throws InterruptedException {
        return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Cancels the job and waits until it has ended, at most 20 s. What was flushed stays, the rest is read again. */
    @Override
    public void close() {
        closing.countDown();
        JobClient client = running;
        try {
            if (client != null) {
                JobStatus now = client.getJobStatus().get(10, TimeUnit.SECONDS);
                if (!now.isGloballyTerminalState()) {
                    client.cancel().get(10, TimeUnit.SECONDS);
                }
            }
            keeper.join(Duration.ofSeconds(10));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the jobs did not end in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keeper.interrupt();
        status = "closed";
    }
}

package vn.gioc.dashboard.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.JobState;

/**
 * Judges after flushes, at most every two seconds; without any news each ten, since due moments need no event. A round
 * that fails is counted as {@code gioc.alert.rounds}, makes the centre unhealthy, and is tried again.
 */
@Component
class RegularEvaluation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RegularEvaluation.class);
    private static final int PAUSE_SECONDS = 2;
    private static final int WITHOUT_NEWS = 5;
    /** A round may take a minute. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Evaluation evaluation;
    private final JobQueries jobs;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable Thread thread;
    private volatile @Nullable String fault;
    private volatile Instant lastRound = Instant.MIN;
    private CountDownLatch ending = new CountDownLatch(1);
    private @Nullable JobState judged;
    private int pauses;

    RegularEvaluation(Evaluation evaluation, JobQueries jobs, MeterRegistry meters, Clock clock) {
        this.evaluation = evaluation;
        this.jobs = jobs;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void start() {
        ending = new CountDownLatch(1);
        lastRound = clock.instant();
        thread = Thread.ofPlatform()
                .daemon()
                .name("gioc-alerts")
                .uncaughtExceptionHandler((ended, e) -> LOG.error("The alerts are judged no more", e))
                .start(this::go);
    }

    private void go() {
        try {
            while (!ending.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing but an error of the machine may end the thread: a fault that is not known yet is told with its trace. */
    private void round() {
        try {
            judge();
            if (fault != null) {
                LOG.info("The alerts are judged again");
            }
            fault = null;
            lastRound = clock.instant();
        } catch (DataAccessException | TransactionException e) {
            failed(e, false);
        } catch (RuntimeException e) {
            failed(e, true);
        }
    }

    private void judge() {
        JobState state = jobs.state();
        pauses++;
        JobState before = judged;
        if (before == null || !before.sameFlush(state) || pauses >= WITHOUT_NEWS) {
            evaluation.once();
            meters.counter("gioc.alert.rounds", "outcome", "judged").increment();
            judged = state;
            pauses = 0;
        }
    }

    private void failed(RuntimeException e, boolean unexpected) {
        meters.counter("gioc.alert.rounds", "outcome", "failed").increment();
        String kind = e.getClass().getName();
        if (!kind.equals(fault)) {
            if (unexpected) {
                LOG.error("The alerts could not be judged; trying again", e);
            } else {
                LOG.warn("The alerts could not be judged; trying again ({})", e.getMessage());
            }
        }
        fault = kind;
    }

    /** Whether the thread is at work, and its last round went well and is not long ago. */
    boolean isWell() {
        Thread judging = thread;
        return judging != null
                && judging.isAlive()
                && fault == null
                && !lastRound.isBefore(clock.instant().minus(LONGEST));
    }

    /** When a round last went well; before the first, when it was begun. */
    Instant lastRound() {
        return lastRound;
    }

    @Override
    public void stop() {
        ending.countDown();
        Thread begun = thread;
        if (begun != null) {
            begun.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

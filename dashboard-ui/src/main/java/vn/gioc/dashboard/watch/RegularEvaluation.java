package vn.gioc.dashboard.watch;

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

/** Judges after flushes, at most every two seconds; without any news each ten, since due moments need no event. */
@Component
class RegularEvaluation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RegularEvaluation.class);
    private static final int PAUSE_SECONDS = 2;
    private static final int WITHOUT_NEWS = 5;

    private final Evaluation evaluation;
    private final JobQueries jobs;
    private volatile @Nullable Thread thread;
    private CountDownLatch ending = new CountDownLatch(1);

    RegularEvaluation(Evaluation evaluation, JobQueries jobs) {
        this.evaluation = evaluation;
        this.jobs = jobs;
    }

    @Override
    public void start() {
        ending = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("gioc-alerts").start(this::go);
    }

    private void go() {
        @Nullable JobState judged = null;
        boolean well = true;
        int pauses = 0;
        try {
            while (!ending.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                try {
                    JobState state = jobs.state();
                    pauses++;
                    if (judged == null || !judged.sameFlush(state) || pauses >= WITHOUT_NEWS) {
                        evaluation.once();
                        judged = state;
                        pauses = 0;
                    }
                    well = true;
                } catch (DataAccessException | TransactionException e) {
                    if (well) {
                        LOG.warn("The alerts could not be judged; trying again ({})", e.getMessage());
                    }
                    well = false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

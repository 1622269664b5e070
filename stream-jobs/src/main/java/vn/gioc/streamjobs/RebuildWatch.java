package vn.gioc.streamjobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stays with a running job: a rebuild may be asked for at any time, and one under way is seen through. */
record RebuildWatch(Infrastructure infrastructure, RebuildRequest rebuild) {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildWatch.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    /** Waits until the job ends; ends it where a rebuild is asked for, and sees one through to its first flush. */
    void untilEnd(JobClient client, boolean rebuilding) throws InterruptedException, ExecutionException {
        OptionalLong flushesBefore = rebuilding ? flushes() : OptionalLong.empty();
        while (true) {
            try {
                client.getJobExecutionResult().get(RETRY.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (flushesBefore.isPresent()) {
                    OptionalLong now = flushes();
                    if (now.isPresent() && now.getAsLong() > flushesBefore.getAsLong()) {
                        LOG.info("the rebuild has caught up: the new figures are shown");
                        rebuild.done();
                        flushesBefore = OptionalLong.empty();
                    }
                } else if (rebuild.pending()) {
                    LOG.info("a rebuild is asked for: the old figures stay until the new ones have caught up");
                    client.cancel();
                    awaitEnd(client);
                    return;
                }
            }
        }
    }

    private static void awaitEnd(JobClient client) throws InterruptedException {
        try {
            client.getJobExecutionResult().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the job was cancelled", e);
        }
    }

    private OptionalLong flushes() {
        try {
            return OptionalLong.of(infrastructure.flushes());
        } catch (SQLException e) {
            LOG.debug("the tables can't be asked how far they are", e);
            return OptionalLong.empty();
        }
    }
}

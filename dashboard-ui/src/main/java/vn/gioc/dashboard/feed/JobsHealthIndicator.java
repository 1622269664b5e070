package vn.gioc.dashboard.feed;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.JobState;

/** Whether the jobs have said lately that they are well and caught up, and whether the feed hears it. */
@Component
class JobsHealthIndicator implements HealthIndicator {
    private final JobQueries jobs;
    private final Feed feed;
    private final Clock clock;

    JobsHealthIndicator(JobQueries jobs, Feed feed, Clock clock) {
        this.jobs = jobs;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            Instant now = clock.instant();
            JobState state = jobs.state();
            Health.Builder health = state.live(now) && feed.isWell() ? Health.up() : Health.down();
            return health.withDetail("epoch", state.epoch())
                    .withDetail("seq", state.seq())
                    .withDetail("asOf", String.valueOf(state.asOf()))
                    .withDetail("flushedAt", String.valueOf(state.flushedAt()))
                    .build();
        } catch (DataAccessException e) {
            return Health.unknown()
                    .withDetail("reason", "the database can't be read")
                    .build();
        }
    }
}

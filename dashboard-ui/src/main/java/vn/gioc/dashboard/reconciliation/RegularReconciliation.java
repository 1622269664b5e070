package vn.gioc.dashboard.reconciliation;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.NotCommittedYet;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * Counts the current year again, in January also the one before, for every unit that stands under no other: each night,
 * and once the jobs have caught up after they were started anew. On a thread of its own, for it may take a minute.
 */
@Component
class RegularReconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(RegularReconciliation.class);
    private static final Duration LOOKING = Duration.ofSeconds(10);

    private final Reconciler reconciler;
    private final ReconciliationStore store;
    private final JobQueries jobs;
    private final Units units;
    private final ReconciliationSettings settings;
    private final Clock clock;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final RestoreWatch watch = new RestoreWatch();

    RegularReconciliation(
            Reconciler reconciler,
            ReconciliationStore store,
            JobQueries jobs,
            Units units,
            ReconciliationSettings settings,
            Clock clock) {
        this.reconciler = reconciler;
        this.store = store;
        this.jobs = jobs;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.setThreadNamePrefix("reconciliation-");
        scheduler.setDaemon(true);
        scheduler.setClock(clock);
        scheduler.initialize();
        scheduler.schedule(() -> all(Reason.NIGHTLY), new CronTrigger(settings.cron(), Zone.ID));
        scheduler.scheduleWithFixedDelay(this::look, clock.instant().plus(LOOKING), LOOKING);
    }

    @PreDestroy
    void end() {
        scheduler.shutdown();
    }

    /** The first epoch restores nothing; of every later one the tables are counted again once. */
    void look() {
        try {
            JobState state = jobs.state();
            if (watch.caughtUp(state, clock.instant()) && store.lastEpoch() < state.epoch()) {
                all(Reason.RESTORE);
            }
        } catch (DataAccessException e) {
            LOG.debug("The database can't be read; looking again later", e);
        }
    }

    private void all(Reason reason) {
        for (Unit unit : units.units()) {
            if (unit.parent() == null) {
                one(Asked.thisYear(unit.unit(), clock.instant(), reason));
            }
        }
    }

    private void one(Asked asked) {
        try {
            reconciler.run(asked);
        } catch (Busy | NotCommittedYet | DataAccessException | TransactionException e) {
            LOG.warn("The figures of {} could not be counted again: {}", asked.unit(), e.toString());
        }
    }
}

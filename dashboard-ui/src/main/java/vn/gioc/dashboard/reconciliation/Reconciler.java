package vn.gioc.dashboard.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.NotCommittedYet;
import vn.gioc.dashboard.figure.PeriodFigures;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;
import vn.gioc.sql.recount.Recount;
import vn.gioc.sql.recount.RecountQuestion;
import vn.gioc.sql.recount.RecountResult;

/** Counts again and compares, one at a time, in one transaction that sees events and figures of the same flush. */
@Service
class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    /** Of the one lock in the database that servers share: "recount" in ASCII. */
    static final String LOCK = "select pg_try_advisory_xact_lock(32199698155891316)";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final JobQueries jobs;
    private final PeriodFigures figures;
    private final ReconciliationStore store;
    private final ReconciliationMetrics metrics;
    private final Units units;
    private final Clock clock;

    Reconciler(
            DataSource database,
            JobQueries jobs,
            PeriodFigures figures,
            ReconciliationStore store,
            ReconciliationMetrics metrics,
            Units units,
            Clock clock) {
        this.database = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.jobs = jobs;
        this.figures = figures;
        this.store = store;
        this.metrics = metrics;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @throws Busy while another is under way
     * @throws NotCommittedYet for a period that begins later than what is committed
     * @throws vn.gioc.dashboard.figure.NoLongerKept where the period cuts an hour whose minutes were dropped
     * @throws org.springframework.dao.DataAccessException or a TransactionException where the database can't be read
     */
    Reconciliation run(Asked asked) {
        Instant began = clock.instant();
        Reconciliation found = Objects.requireNonNull(transaction.execute(status -> compare(asked)));
        Duration took = Duration.between(began, clock.instant());
        store.keep(asked.reason(), found, began, took);
        metrics.found(asked.unit(), found.differences());
        if (!found.agrees()) {
            LOG.warn(
                    "The figures of {} differ from the events: {} figures, {} rows, {} buckets; see /quality",
                    asked.unit(),
                    found.differing(),
                    found.rows().count(),
                    found.buckets().count());
        }
        return found;
    }

    private Reconciliation compare(Asked asked) {
        if (!Boolean.TRUE.equals(database.queryForObject(LOCK, Boolean.class))) {
            throw new Busy();
        }
        JobState state = jobs.state();
        // Nothing can be compared before the first flush.
        NotCommittedYet.check("from", asked.from() == null ? Instant.EPOCH : asked.from(), state);
        Instant asOf = Objects.requireNonNull(state.asOf());
        List<String> within = units.within(asked.unit());
        Map<String, Long> shown = figures.read(within, asked.from(), asked.to());
        RecountQuestion question = new RecountQuestion(ancestors(), within, asked.from(), asked.to(), asOf, null);
        RecountResult counted = Objects.requireNonNull(
                database.execute((ConnectionCallback<RecountResult>) connection -> count(connection, question)));
        return Reconciliation.of(asked, new Known(asOf, state.epoch()), shown, counted);
    }

    private RecountResult count(Connection connection, RecountQuestion question) throws SQLException {
        try (Connection helper =
                Objects.requireNonNull(database.getDataSource()).getConnection()) {
            return Recount.run(connection, helper, question);
        }
    }

    private Map<String, List<String>> ancestors() {
        Map<String, List<String>> ancestors = new HashMap<>();
        for (Unit unit : units.units()) {
            List<String> above = new java.util.ArrayList<>();
            for (@Nullable String each = unit.parent(); each != null; each = parent(each)) {
                above.add(each);
            }
            ancestors.put(unit.unit(), above);
        }
        return ancestors;
    }

    private @Nullable String parent(String unit) {
        return units.find(unit).map(Unit::parent).orElse(null);
    }
}

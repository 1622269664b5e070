package vn.gioc.dashboard.reconciliation;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the recounts found, and another one where somebody wants it, for screens. */
@Service
public class Reconciliations {
    private final Reconciler reconciler;
    private final ReconciliationStore store;
    private final Clock clock;

    Reconciliations(Reconciler reconciler, ReconciliationStore store, Clock clock) {
        this.reconciler = reconciler;
        this.store = store;
        this.clock = clock;
    }

    /** The last one of each unit that was ever counted again, those that differ first. */
    public List<Kept> latest() {
        return store.latest();
    }

    /**
     * Counts what each night counts again, which may take a minute.
     *
     * @throws Busy while another is under way
     * @throws org.springframework.dao.DataAccessException or a TransactionException where the database can't be read
     */
    public void now(String unit) {
        reconciler.run(Asked.thisYear(unit, clock.instant(), Reason.DEMAND));
    }
}

package vn.gioc.dashboard.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.unit.Units;

/** What people do with alerts: each time one transaction that holds the alert's row. */
@Service
class AlertDesk implements Alerts {
    private final AlertStore store;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate writing;

    AlertDesk(AlertStore store, Units units, Clock clock, DataSource database) {
        this.store = store;
        this.units = units;
        this.clock = clock;
        this.writing = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Override
    public List<Alert> open(String unit) {
        return store.open(units.within(unit));
    }

    @Override
    public List<Alert> closed(String unit, int most) {
        return store.closed(units.within(unit), most);
    }

    @Override
    public Optional<Course> find(UUID alert) {
        return store.find(alert).map(found -> new Course(found, store.entries(alert)));
    }

    @Override
    public Optional<AlertRule> rule(String code) {
        return store.rule(code);
    }

    @Override
    public Map<String, Names> owners() {
        return store.owners();
    }

    @Override
    public boolean take(UUID alert, String by) {
        return doing(alert, (held, now) -> {
            Alert taken = held.with(by, Alert.State.TAKEN);
            store.update(taken);
            store.write(taken, now, by, AlertEntry.Kind.TAKEN, null, null, by);
        });
    }

    @Override
    public boolean passOn(UUID alert, String by, String to, @Nullable String note) {
        return doing(alert, (held, now) -> {
            Alert passed = held.with(to, Alert.State.OPEN);
            store.update(passed);
            store.write(passed, now, by, AlertEntry.Kind.PASSED, note, null, to);
        });
    }

    @Override
    public boolean note(UUID alert, String by, String text) {
        return doing(alert, (held, now) -> store.write(held, now, by, AlertEntry.Kind.NOTE, text, null, null));
    }

    @Override
    public boolean close(UUID alert, String by, @Nullable String note) {
        return doing(alert, (held, now) -> {
            Alert closed = held.closed(now, by);
            store.update(closed);
            store.write(closed, now, by, AlertEntry.Kind.CLOSED, note, null, null);
        });
    }

    private boolean doing(UUID alert, BiConsumer<Alert, Instant> what) {
        return Objects.requireNonNull(writing.execute(status -> {
            Optional<Alert> held = store.hold(alert);
            held.ifPresent(each -> what.accept(each, clock.instant()));
            return held.isPresent();
        }));
    }
}

package vn.gioc.dashboard.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.dashboard.alert.AlertStore;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.alert.Standing;
import vn.gioc.domain.alert.Transition;

/** How everything that is watched stands: read from the tables and written back, so that no restart forgets. */
@Repository
class Standings {
    private final JdbcClient database;
    private final AlertStore alerts;

    Standings(JdbcClient database, AlertStore alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    /** One thing that a rule watches. */
    record Key(String rule, String unit, String figure, String part) {}

    /** @param alert the one that is not over; null where nothing but a pending moment is kept */
    record Kept(Standing standing, @Nullable UUID alert) {}

    /** Everything that is not quiet. */
    record All(Map<Key, Kept> kept) {
        Kept of(Key key) {
            return kept.getOrDefault(key, new Kept(Standing.QUIET, null));
        }

        Set<String> parts(String rule, String unit, String figure) {
            return kept.keySet().stream()
                    .filter(key -> key.rule().equals(rule)
                            && key.unit().equals(unit)
                            && key.figure().equals(figure))
                    .map(Key::part)
                    .collect(Collectors.toSet());
        }
    }

    All read() {
        Map<Key, Kept> kept = new HashMap<>();
        database.sql("select rule, unit, figure, part, since from alert_pending")
                .query(row -> {
                    kept.put(
                            new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                            new Kept(
                                    Standing.pending(row.getObject(5, OffsetDateTime.class)
                                            .toInstant()),
                                    null));
                });
        database.sql("""
            select rule, unit, figure, part, id, closed_at is null, severity, worst, clearing_since
            from alert where cleared_at is null\
            """).query(row -> {
            OffsetDateTime overSince = row.getObject(9, OffsetDateTime.class);
            kept.put(
                    new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    new Kept(
                            row.getBoolean(6)
                                    ? Standing.open(
                                            Severity.valueOf(row.getString(7)),
                                            row.getBigDecimal(8),
                                            overSince == null ? null : overSince.toInstant())
                                    : Standing.closedEarly(),
                            row.getObject(5, UUID.class)));
        });
        return new All(kept);
    }

    void write(AlertRule rule, Key key, Kept kept, Seen seen, Transition transition, Instant now) {
        BigDecimal value = seen.observation().value();
        switch (transition) {
            case Transition.Stay stay -> {}
            case Transition.Wait wait -> waiting(key, kept.alert(), wait.since());
            case Transition.Forget forget -> waiting(key, kept.alert(), null);
            case Transition.Open open -> open(rule, key, seen, open, now);
            case Transition.GoOn goOn -> goOn(java.util.Objects.requireNonNull(kept.alert()), value, goOn, now);
            case Transition.Over over -> over(java.util.Objects.requireNonNull(kept.alert()), value, now);
        }
    }

    /** Closes an open alert, and lets what a person closed be told again. @param value null where nothing was seen */
    void over(UUID id, @Nullable BigDecimal value, Instant now) {
        Alert alert = alerts.find(id).orElseThrow();
        if (alert.closedAt() == null) {
            Alert closed = alert.with(alert.severity(), value == null ? alert.value() : value, alert.worst())
                    .closed(now, AlertEntry.GIOC);
            alerts.update(closed);
            alerts.write(closed, now, AlertEntry.GIOC, AlertEntry.Kind.RESOLVED, null, value, null);
        }
        database.sql("update alert set cleared_at = ?, clearing_since = null where id = ?")
                .params(at(now), id)
                .update();
    }

    private void waiting(Key key, @Nullable UUID alert, @Nullable Instant since) {
        if (alert != null) {
            database.sql("update alert set clearing_since = :since where id = :id")
                    .param("since", since == null ? null : at(since), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", alert)
                    .update();
        } else if (since != null) {
            database.sql("insert into alert_pending (rule, unit, figure, part, since) values (?, ?, ?, ?, ?)")
                    .params(key.rule(), key.unit(), key.figure(), key.part(), at(since))
                    .update();
        } else {
            forget(key);
        }
    }

    void forget(Key key) {
        database.sql("delete from alert_pending where rule = ? and unit = ? and figure = ? and part = ?")
                .params(key.rule(), key.unit(), key.figure(), key.part())
                .update();
    }

    private void open(AlertRule rule, Key key, Seen seen, Transition.Open open, Instant now) {
        BigDecimal value = seen.observation().value();
        forget(key);
        Alert alert = new Alert(
                UUID.randomUUID(),
                key.rule(),
                key.unit(),
                key.figure(),
                key.part(),
                open.severity(),
                open.since(),
                now,
                value,
                seen.observation().levels().raise(),
                value,
                rule.owner(),
                rule.dueAt(now, alerts.calendar(key.unit(), now)),
                Alert.State.OPEN,
                null,
                null);
        alerts.insert(alert);
        alerts.write(alert, now, AlertEntry.GIOC, AlertEntry.Kind.OPENED, null, value, rule.owner());
    }

    private void goOn(UUID id, BigDecimal value, Transition.GoOn goOn, Instant now) {
        Alert alert = alerts.find(id).orElseThrow();
        Alert told = alert.with(goOn.severity(), value, goOn.worst());
        if (value.compareTo(alert.value()) != 0 || goOn.worse() || goOn.worst().compareTo(alert.worst()) != 0) {
            alerts.update(told);
        }
        if (goOn.worse()) {
            alerts.write(told, now, AlertEntry.GIOC, AlertEntry.Kind.WORSE, null, value, null);
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

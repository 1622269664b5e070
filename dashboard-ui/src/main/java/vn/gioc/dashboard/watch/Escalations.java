package vn.gioc.dashboard.watch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.dashboard.alert.AlertStore;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.alert.AlertRules;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Tells others of alerts that nobody took, each step of a rule once. */
@Component
class Escalations {
    private final JdbcClient database;
    private final AlertStore alerts;
    private final Units units;

    Escalations(JdbcClient database, AlertStore alerts, Units units) {
        this.database = database;
        this.alerts = alerts;
        this.units = units;
    }

    void tell(AlertRules rules, Instant now) {
        Map<UUID, Integer> told = told();
        for (Alert alert : alerts.open(units.units().stream().map(Unit::unit).toList())) {
            if (alert.state() == Alert.State.OPEN) {
                rules.rule(alert.rule()).ifPresent(rule -> tell(alert, rule, told.getOrDefault(alert.id(), 0), now));
            }
        }
    }

    private void tell(Alert alert, AlertRule rule, int told, Instant now) {
        int due = rule.escalations(alert.noticedAt(), now, alerts.calendar(alert.unit(), now));
        for (int step = told; step < due; step++) {
            String to = rule.escalate().get(step).to();
            alerts.write(alert, now, AlertEntry.GIOC, AlertEntry.Kind.ESCALATED, null, alert.value(), to);
        }
    }

    private Map<UUID, Integer> told() {
        return database
                .sql("""
                    select e.alert, count(*)::int as told
                    from alert_entry e join alert a on a.id = e.alert
                    where a.closed_at is null and e.kind = 'ESCALATED'
                    group by 1\
                    """)
                .query((row, n) -> Map.entry(row.getObject("alert", UUID.class), row.getInt("told")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

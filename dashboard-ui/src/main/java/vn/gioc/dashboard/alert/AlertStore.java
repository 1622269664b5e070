package vn.gioc.dashboard.alert;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.alert.AlertRules;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.deadline.WorkingCalendar;

/** The rows of alerts and entries. Every entry is written here, together with its messages, in the caller's transaction. */
@Repository
public class AlertStore {
    private static final String COLUMNS = """
        id, rule, unit, figure, part, severity, since, noticed_at, value, threshold, worst, owner, due_at, state,
        closed_at, closed_by\
        """;

    private final JdbcClient database;
    private final ReferenceQueries references;
    private final WorkingCalendar shipped;
    private final ObjectProvider<AlertMessages> messages;
    private final Clock clock;

    AlertStore(
            JdbcClient database,
            ReferenceQueries references,
            WorkingCalendar shipped,
            ObjectProvider<AlertMessages> messages,
            Clock clock) {
        this.database = database;
        this.references = references;
        this.shipped = shipped;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those not closed of these units: bad ones first, then by how long they have stood. */
    public List<Alert> open(List<String> units) {
        return database.sql("select " + COLUMNS + """
             from alert
            where unit = any (:units::text[]) and closed_at is null
            order by severity, since, id\
            """)
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> alert(row))
                .list();
    }

    List<Alert> closed(List<String> units, int most) {
        return database.sql("select " + COLUMNS + """
                         from alert
                        where unit = any (:units::text[]) and closed_at is not null
                        order by closed_at desc, id limit :most""")
                .param("units", units.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> alert(row))
                .list();
    }

    public Optional<Alert> find(UUID alert) {
        return database.sql("select " + COLUMNS + " from alert where id = ?")
                .param(alert)
                .query((row, n) -> alert(row))
                .optional();
    }

    /** Locked until the end of the transaction; empty where it is closed or not there. */
    Optional<Alert> hold(UUID alert) {
        return database.sql("select " + COLUMNS + " from alert where id = ? and closed_at is null for update")
                .param(alert)
                .query((row, n) -> alert(row))
                .optional();
    }

    List<AlertEntry> entries(UUID alert) {
        return database.sql("""
            select alert, n, at, by, kind, note, value, owner from alert_entry where alert = ? order by n\
            """)
                .param(alert)
                .query((row, n) -> new AlertEntry(
                        row.getObject("alert", UUID.class),
                        row.getInt("n"),
                        moment(row, "at"),
                        row.getString("by"),
                        AlertEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getBigDecimal("value"),
                        row.getString("owner")))
                .list();
    }

    /** The rule in force now. */
    public Optional<AlertRule> rule(String code) {
        return references.book().alerts(clock.instant()).flatMap(rules -> rules.rule(code));
    }

    /** Those of the rules in force now. */
    public Map<String, Names> owners() {
        return references.book().alerts(clock.instant()).map(AlertRules::owners).orElse(Map.of());
    }

    /** The calendar of a unit in force at {@code at}; the civil service's where none is. */
    public WorkingCalendar calendar(String unit, Instant at) {
        return references.book().calendar(unit, at).orElse(shipped);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where there is one of its rule, unit, figure and part */
    public void insert(Alert alert) {
        database.sql("""
            insert into alert (id, rule, unit, figure, part, severity, since, noticed_at, value, threshold, worst,
              owner, due_at, state)
            values (:id, :rule, :unit, :figure, :part, :severity, :since, :noticed, :value, :threshold, :worst,
              :owner, :due, :state)\
            """)
                .param("id", alert.id())
                .param("rule", alert.rule())
                .param("unit", alert.unit())
                .param("figure", alert.figure())
                .param("part", alert.part())
                .param("severity", alert.severity().name())
                .param("since", at(alert.since()))
                .param("noticed", at(alert.noticedAt()))
                .param("value", alert.value())
                .param("threshold", alert.threshold())
                .param("worst", alert.worst())
                .param("owner", alert.owner())
                .param("due", at(alert.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("state", alert.state().name())
                .update();
    }

    /** What changes in an alert: how bad it is, whose, and whether it is over. */
    public void update(Alert alert) {
        database.sql("""
            update alert set severity = :severity, value = :value, worst = :worst, owner = :owner, state = :state,
              closed_at = :closed, closed_by = :by
            where id = :id\
            """)
                .param("severity", alert.severity().name())
                .param("value", alert.value())
                .param("worst", alert.worst())
                .param("owner", alert.owner())
                .param("state", alert.state().name())
                .param("closed", at(alert.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", alert.closedBy())
                .param("id", alert.id())
                .update();
    }

    /** Writes the next entry of an alert and its messages; {@code alert} as it is after it. */
    public AlertEntry write(
            Alert alert,
            Instant at,
            String by,
            AlertEntry.Kind kind,
            @Nullable String note,
            @Nullable BigDecimal value,
            @Nullable String owner) {
        int n = database.sql("""
            insert into alert_entry (alert, n, at, by, kind, note, value, owner)
            select :alert, coalesce(max(n), 0) + 1, :at, :by, :kind, :note, :value, :owner
            from alert_entry where alert = :alert
            returning n\
            """)
                .param("alert", alert.id())
                .param("at", at(at))
                .param("by", by)
                .param("kind", kind.name())
                .param("note", note)
                .param("value", value, Types.NUMERIC)
                .param("owner", owner)
                .query(Integer.class)
                .single();
        AlertEntry entry = new AlertEntry(alert.id(), n, at, by, kind, note, value, owner);
        Instant notBefore = rule(alert.rule())
                .map(rule -> rule.notBefore(at, calendar(alert.unit(), at)))
                .orElse(at);
        messages.forEach(each -> each.enqueue(alert, entry, notBefore));
        return entry;
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getString("unit"),
                row.getString("figure"),
                row.getString("part"),
                Severity.valueOf(row.getString("severity")),
                moment(row, "since"),
                moment(row, "noticed_at"),
                row.getBigDecimal("value"),
                row.getBigDecimal("threshold"),
                row.getBigDecimal("worst"),
                row.getString("owner"),
                optional(row, "due_at"),
                Alert.State.valueOf(row.getString("state")),
                optional(row, "closed_at"),
                row.getString("closed_by"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optional(row, column));
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}

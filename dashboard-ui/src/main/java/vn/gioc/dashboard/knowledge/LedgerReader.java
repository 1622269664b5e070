package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.gioc.domain.event.EventType;

/**
 * Reads the ledger as it stood, a subject at a time and never more than a few thousand rows at once: the database sorts,
 * on its disk where it must.
 */
final class LedgerReader {
    private static final int ROWS_AT_ONCE = 2000;

    private static final String COLUMNS =
            "type, subject, source, id, unit, occurred_at, recorded_at, data::text as data";

    /**
     * Of everything that any event says a unit asked for has, or has had; not of what was retired, which stands in the
     * opening balances. In the order of the log.
     */
    private static final String SUBJECTS = """
            select %s
            from event_ledger
            where type = any (?::text[])
              and (?::boolean or subject in (
                select subject from event_ledger
                where type = any (?::text[])
                  and (unit = any (?::text[]) or data ->> 'toUnit' = any (?::text[]))))
              and not exists (
                select from retired_subject
                where kind = split_part(event_ledger.type, '.', 1) and subject = event_ledger.subject)
            order by subject collate "C", type, log_partition, log_offset""".formatted(COLUMNS);

    /** The first of each in the log. */
    private static final String ONCE = """
            select %s
            from (
              select distinct on (subject, source, id) *
              from event_ledger
              where type = ?
              order by subject, source, id, log_partition, log_offset) once
            where ?::boolean or unit = any (?::text[])
            order by subject collate "C", unit collate "C\"""".formatted(COLUMNS);

    private final Connection connection;
    private final String[] units;
    private final boolean everyUnit;

    LedgerReader(Connection connection, List<String> units, boolean everyUnit) {
        this.connection = connection;
        this.units = units.toArray(String[]::new);
        this.everyUnit = everyUnit;
    }

    /** Takes what belongs together. */
    interface Taking {
        void take(List<LedgerEvent> events) throws SQLException;
    }

    /** All events of one subject, repetitions and conflicts too, in the order of the log. */
    void subjects(Set<EventType> types, Taking taking) throws SQLException {
        String[] names = types.stream().map(EventType::wireName).toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement(SUBJECTS)) {
            statement.setArray(1, connection.createArrayOf("text", names));
            statement.setBoolean(2, everyUnit);
            statement.setArray(3, connection.createArrayOf("text", names));
            statement.setArray(4, connection.createArrayOf("text", units));
            statement.setArray(5, connection.createArrayOf("text", units));
            inGroups(statement, false, taking);
        }
    }

    /** Each once, some at a time. */
    void interactions(Taking taking) throws SQLException {
        once(EventType.INTERACTION, everyUnit, taking);
    }

    /** The values of one indicator in one unit, each once. */
    void indicators(Taking taking) throws SQLException {
        once(EventType.INDICATOR_VALUE, everyUnit, taking);
    }

    /** Each once; they are few. */
    Collection<LedgerEvent> references() throws SQLException {
        List<LedgerEvent> all = new ArrayList<>();
        once(EventType.REFERENCE_VERSION, true, all::addAll);
        return all;
    }

    private void once(EventType type, boolean every, Taking taking) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONCE)) {
            statement.setString(1, type.wireName());
            statement.setBoolean(2, every);
            statement.setArray(3, connection.createArrayOf("text", units));
            inGroups(statement, true, taking);
        }
    }

    private static void inGroups(PreparedStatement statement, boolean byUnit, Taking taking) throws SQLException {
        statement.setFetchSize(ROWS_AT_ONCE);
        List<LedgerEvent> group = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                LedgerEvent event = event(rows);
                boolean full = event.type() == EventType.INTERACTION && group.size() == ROWS_AT_ONCE;
                if (!group.isEmpty() && (full || !together(group.getFirst(), event, byUnit))) {
                    taking.take(group);
                    group = new ArrayList<>();
                }
                group.add(event);
            }
        }
        if (!group.isEmpty()) {
            taking.take(group);
        }
    }

    private static boolean together(LedgerEvent one, LedgerEvent other, boolean byUnit) {
        return one.subject().equals(other.subject()) && (!byUnit || one.unit().equals(other.unit()));
    }

    private static LedgerEvent event(ResultSet row) throws SQLException {
        return new LedgerEvent(
                EventType.ofWireName(row.getString("type")).orElseThrow(),
                row.getString("subject"),
                row.getString("source"),
                row.getString("id"),
                row.getString("unit"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("data"));
    }
}

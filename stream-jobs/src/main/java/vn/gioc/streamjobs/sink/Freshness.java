package vn.gioc.streamjobs.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postgresql.PGConnection;
import vn.gioc.sql.JobSql;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.Topic;

/** When each source of each unit was last heard, by the records of one flush. */
final class Freshness {
    private final Map<Heard, Times> heard = new LinkedHashMap<>();

    private record Heard(String unit, String source) {}

    /** Microseconds since 1970. */
    private record Times(long recordedAt, long occurredAt, long events) {
        Times and(Times other) {
            return new Times(
                    Math.max(recordedAt, other.recordedAt),
                    Math.max(occurredAt, other.occurredAt),
                    events + other.events);
        }
    }

    static Freshness of(List<LogRecord> records) {
        Freshness freshness = new Freshness();
        for (LogRecord record : records) {
            if (speaksOfAUnit(record)) {
                freshness.heard.merge(
                        new Heard(record.unit(), record.source()),
                        new Times(record.recordedAt(), record.occurredAt(), 1),
                        Times::and);
            }
        }
        return freshness;
    }

    /** What was refused says nothing of a unit, and what is laid down by the centre itself is no sign of a source. */
    private static boolean speaksOfAUnit(LogRecord record) {
        return record.topic() != Topic.REJECTED.ordinal() && record.topic() != Topic.REFERENCE.ordinal();
    }

    void save(Connection connection) throws SQLException {
        if (heard.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(JobSql.SAVE_FRESHNESS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", column(entry -> entry.getKey().unit())));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", column(entry -> entry.getKey().source())));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            column(entry -> Micros.instant(entry.getValue().recordedAt())
                                    .toString())));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            column(entry -> Micros.instant(entry.getValue().occurredAt())
                                    .toString())));
            statement.setArray(
                    5,
                    connection
                            .unwrap(PGConnection.class)
                            .createArrayOf(
                                    "int8",
                                    heard.values().stream()
                                            .mapToLong(Times::events)
                                            .toArray()));
            statement.executeUpdate();
        }
    }

    private String[] column(Function<Map.Entry<Heard, Times>, String> of) {
        return heard.entrySet().stream().map(of).toArray(String[]::new);
    }
}

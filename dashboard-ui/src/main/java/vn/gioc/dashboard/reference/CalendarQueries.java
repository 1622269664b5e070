package vn.gioc.dashboard.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of one calendar, and the due dates each of them moved. */
@Repository
class CalendarQueries {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    CalendarQueries(JdbcClient database) {
        this.database = database;
    }

    /** @param moved how many dossiers' due dates it moved */
    record Version(String version, Instant inForceFrom, long moved) {}

    /** A due date that a version moved. */
    record Move(String code, String unit, Instant from, Instant to) {}

    /** What the newest version says itself. */
    Optional<JsonNode> newest(String name) {
        return database.sql("""
                        select content::text from reference_version
                        where kind = 'CALENDAR' and name = ?
                        order by in_force_from desc, source desc, id desc
                        limit 1""").param(name).query(String.class).optional().map(CalendarQueries::read);
    }

    /** The newest first. */
    List<Version> versions(String name) {
        return database.sql("""
                        select version, in_force_from,
                          (select count(*) from dossier
                           where due_moves @> jsonb_build_array(jsonb_build_object('calendar', name || '@' || version)))
                        from reference_version
                        where kind = 'CALENDAR' and name = ?
                        order by in_force_from desc, source desc, id desc
                        limit 20""")
                .param(name)
                .query((row, n) -> new Version(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3)))
                .list();
    }

    /** At most {@code most}, those due first first. */
    List<Move> moves(String name, String version, int most) {
        return database.sql("""
                        select code, unit, (move ->> 'from')::timestamptz as moved_from,
                          (move ->> 'to')::timestamptz as moved_to
                        from dossier, jsonb_array_elements(due_moves) move
                        where due_moves is not null and move ->> 'calendar' = :calendar
                          and move ->> 'from' is not null and move ->> 'to' is not null
                        order by moved_from, code
                        limit :most""")
                .param("calendar", name + "@" + version)
                .param("most", most)
                .query((row, n) -> new Move(
                        row.getString("code"),
                        row.getString("unit"),
                        row.getObject("moved_from", OffsetDateTime.class).toInstant(),
                        row.getObject("moved_to", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Waits until the tables know a version, at most 10 s. */
    boolean awaitVersion(String name, String version) {
        for (int tried = 0; tried < 100; tried++) {
            if (isKnown(name, version)) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return false;
    }

    private boolean isKnown(String name, String version) {
        return database.sql("""
                        select exists (select from reference_version
                                       where kind = 'CALENDAR' and name = ? and version = ?)""").params(name, version).query(Boolean.class).single();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calendar in the tables is no JSON", e);
        }
    }
}

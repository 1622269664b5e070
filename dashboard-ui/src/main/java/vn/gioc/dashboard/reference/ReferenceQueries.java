package vn.gioc.dashboard.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.domain.unit.Units;

/** Every version of calendars, catalog and weights that the tables hold; looked after at most once a second. */
@Repository
public class ReferenceQueries {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Units units;
    private final Clock clock;
    private @Nullable Read last;
    private Map<Stored, Known> read = Map.of();

    /** @param state tells whether the table has changed since */
    private record Read(Instant at, String state, ReferenceBook book) {}

    ReferenceQueries(JdbcClient database, Units units, Clock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DataAccessException where the database can't be read */
    public synchronized ReferenceBook book() {
        Instant now = clock.instant();
        Read before = last;
        if (before != null && now.isBefore(before.at().plus(FRESH))) {
            return before.book();
        }
        String state = state();
        ReferenceBook book = before != null && before.state().equals(state)
                ? before.book()
                : before == null
                        ? ReferenceBook.of(units.parents(), versions())
                        : before.book().with(versions());
        last = new Read(now, state, book);
        return book;
    }

    /** Whether the centre laid a version down under this id. */
    boolean knows(String id) {
        return database.sql("select exists (select from reference_version where source = 'gioc' and id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The id of the catalog that came last. */
    Optional<String> newestCatalog() {
        return database.sql("""
                        select id from reference_version
                        where kind = 'CATALOG'
                        order by in_force_from desc, source desc, id desc
                        limit 1""").query(String.class).optional();
    }

    /** Rows are only added and written anew: their count, and the flush that wrote last, tell. */
    private String state() {
        return database.sql("""
                        select count(*) || ' ' || coalesce(max(epoch), 0) || ' ' || coalesce(max(seq), 0)
                        from reference_version""").query(String.class).single();
    }

    /** What is as it was is the same object as before, so that nobody checks and reads it again. */
    private Collection<Known> versions() {
        Map<Stored, Known> now = new HashMap<>();
        database.sql("""
                        select kind, name, version, content::text as content, in_force_from, source, id
                        from reference_version""").query((ResultSet row) -> {
            Stored stored = new Stored(
                    row.getString("kind"),
                    row.getString("name"),
                    row.getString("version"),
                    row.getString("content"),
                    row.getObject("in_force_from", OffsetDateTime.class).toInstant(),
                    row.getString("source"),
                    row.getString("id"));
            Known before = read.get(stored);
            now.put(stored, before == null ? stored.known() : before);
        });
        read = now;
        return now.values();
    }

    /** A row of the table. */
    private record Stored(
            String kind, String name, String version, String content, Instant inForceFrom, String source, String id) {
        Known known() {
            try {
                return new Known(
                        inForceFrom,
                        source,
                        id,
                        new ReferenceVersion(
                                ReferenceVersion.Kind.valueOf(kind), name, version, JSON.readTree(content)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a version in the tables is no JSON", e);
            }
        }
    }
}

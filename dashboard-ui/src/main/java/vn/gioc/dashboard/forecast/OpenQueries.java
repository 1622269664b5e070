package vn.gioc.dashboard.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dossiers that are being worked on, are not overdue, and will be soon unless they end. */
@Component
class OpenQueries {
    private final JdbcClient database;

    OpenQueries(JdbcClient database) {
        this.database = database;
    }

    /** Those that become overdue in {@code (now, until]}. */
    List<DueDossier> due(List<String> units, Instant now, Instant until) {
        return database.sql("""
                        select code, unit, procedure, step, step_at, officer, received_at, due_at, overdue_from
                        from dossier
                        where unit = any (:units) and stage = 'OPEN' and received_at is not null
                          and overdue_from > :now and overdue_from <= :until
                        order by overdue_from, code""")
                .param("units", units.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new DueDossier(
                        row.getString("code"),
                        row.getString("unit"),
                        row.getString("procedure"),
                        row.getString("step"),
                        moment(row, "step_at").orElse(null),
                        row.getString("officer"),
                        moment(row, "received_at").orElseThrow(),
                        moment(row, "due_at").orElse(null),
                        moment(row, "overdue_from").orElseThrow()))
                .list();
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }
}

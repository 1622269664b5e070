package vn.gioc.dashboard.manager;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one dossier and its history. */
@Repository
class DossierQueries {
    private final JdbcClient database;

    DossierQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<DossierFile> find(String code) {
        return database.sql("""
                        select code, unit, procedure, area, channel, officer, step, status, stage, received_at,
                               ended_at, due_at, first_due_at, computed_due_at, due_provisional, overdue_from,
                               timeliness, time_limit
                        from dossier where code = ?""")
                .param(code)
                .query((row, n) -> file(row, history(code)))
                .optional();
    }

    /** An event counts once: the first in the log of those with one source and id. */
    private List<DossierFile.Happened> history(String code) {
        return database.sql("""
                        select occurred_at, source, status, step, officer, to_unit
                        from (select distinct on (type, source, id)
                                     occurred_at, source, id, type,
                                     data ->> 'status' as status, data ->> 'step' as step,
                                     data ->> 'officer' as officer, data ->> 'toUnit' as to_unit
                              from event_ledger
                              where subject = ? and type in ('dossier.status.v1', 'dossier.step.v1')
                              order by type, source, id, log_partition, log_offset) once
                        order by occurred_at, type, source, id
                        limit 500""")
                .param(code)
                .query((row, n) -> new DossierFile.Happened(
                        at(row, "occurred_at").orElseThrow(),
                        row.getString("source"),
                        row.getString("status"),
                        row.getString("step"),
                        row.getString("officer"),
                        row.getString("to_unit")))
                .list();
    }

    private static DossierFile file(ResultSet row, List<DossierFile.Happened> history) throws SQLException {
        return new DossierFile(
                row.getString("code"),
                row.getString("unit"),
                row.getString("procedure"),
                row.getString("area"),
                row.getString("channel"),
                row.getString("officer"),
                row.getString("step"),
                row.getString("status"),
                row.getString("stage"),
                moment(row, "received_at"),
                moment(row, "ended_at"),
                moment(row, "due_at"),
                moment(row, "first_due_at"),
                moment(row, "computed_due_at"),
                row.getBoolean("due_provisional"),
                moment(row, "overdue_from"),
                row.getString("timeliness"),
                row.getString("time_limit"),
                history);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return at(row, column).orElse(null);
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;

/** The temporary tables and views that stand before those of the centre. */
final class KnownTables {
    /**
     * The clock stands at the moment, and the jobs have just written. Epoch and seq number the flushes of the present:
     * of what was known there is no number that would be the same tomorrow.
     */
    private static final String VIEWS = """
            create temp view event_ledger as
              select * from public.event_ledger where recorded_at <= %1$s;
            create temp view correction as
              select * from public.correction where recorded_at <= %1$s;
            create temp view job_flush as
              select true as only_row, 0::bigint as epoch, 0::bigint as seq, %1$s as as_of, %1$s as flushed_at;
            create temp view source_freshness as
              select unit, source, max(recorded_at) as last_received_at, max(occurred_at) as last_event_at,
                count(*) as events
              from public.event_ledger
              where recorded_at <= %1$s and unit <> ''
              group by unit, source""";

    private KnownTables() {}

    static void shadow(Connection connection, Instant asOf, Set<Part> parts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local timezone = 'Asia/Ho_Chi_Minh'; set local datestyle = 'ISO, YMD'");
            statement.execute(VIEWS.formatted("timestamptz '" + asOf + "'"));
            for (Part part : parts) {
                shadow(statement, part.table());
                if (part.totals().isPresent()) {
                    shadow(statement, part.totals().get().table());
                }
            }
            // A statement this connection prepared before may remember the tables of now.
            statement.execute("discard plans");
        }
    }

    private static void shadow(Statement statement, String table) throws SQLException {
        statement.execute(
                "create temp table " + table + " (like public." + table + " including defaults) on commit drop");
    }

    /** Adds up the totals of what was filled in, and lets the planner know it and how it is looked up. */
    static void settle(Connection connection, Set<Part> parts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Part part : parts) {
                if (part.totals().isPresent()) {
                    Part.Totals totals = part.totals().get();
                    statement.execute(totals.addUp());
                    settle(statement, totals.table());
                    settle(statement, part.table());
                } else {
                    if (part.table().startsWith("indicator_")) {
                        statement.execute("create index on pg_temp." + part.table()
                                + " (unit, indicator, frequency, period_start)");
                    }
                    statement.execute("analyze pg_temp." + part.table());
                }
            }
        }
    }

    private static void settle(Statement statement, String flows) throws SQLException {
        statement.execute("create index on pg_temp." + flows + " (unit, width, bucket)");
        statement.execute("analyze pg_temp." + flows);
    }
}

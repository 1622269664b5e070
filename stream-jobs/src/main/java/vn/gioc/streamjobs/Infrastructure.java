package vn.gioc.streamjobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.sql.JobSql;
import vn.gioc.streamjobs.sink.Positions;

/** The log and the tables, seen from where the jobs are started. */
record Infrastructure(JobSettings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

    /** Why the jobs can't run now, in words; empty where log and tables are there and fit together. */
    Optional<String> obstacle() throws InterruptedException {
        Positions written;
        try {
            written = inLedger();
        } catch (SQLException e) {
            LOG.debug("the tables can't be reached", e);
            return Optional.of("waiting for the tables");
        }
        try (LogEnds ends = new LogEnds(settings.kafka())) {
            return ends.read().covers(written)
                    ? Optional.empty()
                    : Optional.of("the log ends before what the tables hold of it: it was lost or is another's. "
                            + "Give the tables their log back, or start on empty tables");
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the log can't be reached", e);
            return Optional.of("waiting for the log");
        }
    }

    /**
     * Whether the log has dropped the last records that the tables hold, as after a standstill longer than it keeps
     * them. A checkpoint may be older than those, so only the ledger still tells everything.
     */
    boolean logForgotWhatTheTablesHold() throws InterruptedException {
        try (LogEnds ends = new LogEnds(settings.kafka())) {
            Positions beginnings = ends.beginnings();
            return inLedger().all().entrySet().stream()
                    .anyMatch(entry -> beginnings.next(
                                    entry.getKey().topic(), entry.getKey().partition())
                            >= entry.getValue());
        } catch (SQLException | ExecutionException | TimeoutException e) {
            LOG.debug("neither log nor tables can be asked: to rebuild is slow, but never wrong", e);
            return true;
        }
    }

    /** How many flushes the tables have had. Grows with each that wrote, under whatever epoch. */
    long flushes() throws SQLException {
        try (Connection connection = settings.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(JobSql.FLUSHES)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How far the log is in the ledger. */
    Positions inLedger() throws SQLException {
        Positions positions = new Positions();
        try (Connection connection = settings.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(JobSql.POSITIONS)) {
            while (rows.next()) {
                positions.reach(rows.getString(1), rows.getInt(2), rows.getLong(3));
            }
        }
        return positions;
    }
}

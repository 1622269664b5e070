package vn.gioc.dashboard.export;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.knowledge.AsKnown;

/**
 * One state of the tables, for as long as it is held open: everything read from it belongs to the same flush.
 *
 * @param epoch which start of the jobs wrote it
 * @param seq the flush it holds
 * @param asOf the moment up to which every fact is in it; null before the first flush
 * @param known where the state is that of a moment of knowledge, told again from the ledger; null where it is of now
 */
public record Snapshot(
        Connection connection,
        long epoch,
        long seq,
        @Nullable Instant asOf,
        @Nullable AsKnown known) implements AutoCloseable {
    /** Rows come in the order they are stored in: the same state gives the same file, unless it was rewritten. */
    private static final String SETTINGS = """
            set local timezone = 'Asia/Ho_Chi_Minh';
            set local datestyle = 'ISO, YMD';
            set local extra_float_digits = 1;
            set local standard_conforming_strings = on;
            set local synchronize_seqscans = off;
            set local max_parallel_workers_per_gather = 0;
            set local jit = off""";

    private static final String STATE = "select epoch, seq, as_of from job_flush";

    static Snapshot open(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return read(connection, statement, null);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** What was known at a moment, to be closed like any other. */
    static Snapshot of(AsKnown known) throws SQLException {
        try (Statement statement = known.connection().createStatement()) {
            return read(known.connection(), statement, known);
        } catch (SQLException e) {
            known.close();
            throw e;
        }
    }

    private static Snapshot read(Connection connection, Statement statement, @Nullable AsKnown known)
            throws SQLException {
        statement.execute(SETTINGS);
        try (ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            OffsetDateTime asOf = row.getObject(3, OffsetDateTime.class);
            return new Snapshot(
                    connection, row.getLong(1), row.getLong(2), asOf == null ? null : asOf.toInstant(), known);
        }
    }

    /**
     * Breaks the connection, and so ends whatever runs on it. A cancel would be kinder, but may come late and hit what
     * the connection does next.
     */
    public void abandon() throws SQLException {
        connection.abort(Runnable::run);
    }

    /** Gives the connection back; one that is broken is thrown away by its pool. */
    @Override
    public void close() throws SQLException {
        if (known != null) {
            known.close();
            return;
        }
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
        }
    }
}

package vn.gioc.sql.recount;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** A share that another connection counts meanwhile, seeing what the first one sees. */
final class SecondShare implements AutoCloseable {
    private final Connection helper;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("recount, second share").factory());
    private Future<Boolean> work;

    private SecondShare(Connection helper, RecountQuestion question) {
        this.helper = helper;
        this.work = thread.submit(() -> {
            Share.SECOND.count(helper, question);
            return true;
        });
    }

    static SecondShare begin(Connection first, Connection helper, RecountQuestion question) throws SQLException {
        String snapshot;
        try (Statement statement = first.createStatement();
                ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
            row.next();
            snapshot = row.getString(1);
        }
        helper.setAutoCommit(false);
        try (Statement statement = helper.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            statement.execute("set transaction snapshot '" + snapshot + "'");
        }
        return new SecondShare(helper, question);
    }

    /** Waits for it, and adds what it counted to what {@code first} did. It goes on with the hours. */
    void join(Connection first) throws SQLException {
        await();
        step(helper, RecountSql.MAKE_LEAVES_THERE);
        copy(first, RecountSql.COPY_LEAVES_OUT, helper, RecountSql.COPY_LEAVES_THERE_IN);
        step(helper, RecountSql.step(RecountSql.OTHER_SHARE));
        copy(helper, RecountSql.COPY_NEW_LEAVES_OUT, first, RecountSql.COPY_LEAVES_IN);
        copy(helper, RecountSql.COPY_SUMS_OUT, first, RecountSql.COPY_SUMS_IN);
        copy(helper, RecountSql.COPY_ROWS_OUT, first, RecountSql.COPY_ROWS_IN);
        work = thread.submit(() -> step(helper, RecountSql.step(RecountSql.HOURS)));
        step(first, RecountSql.ANALYZE_SUMS);
    }

    /** Waits for the hours, and gives them to {@code first}. */
    void joinHours(Connection first) throws SQLException {
        await();
        step(first, RecountSql.MAKE_HOURS);
        for (String table : RecountSql.HOUR_TABLES) {
            copy(
                    helper,
                    "copy " + table + " to stdout (format binary)",
                    first,
                    "copy " + table + " from stdin (format binary)");
        }
    }

    private static boolean step(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private void await() throws SQLException {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while counting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException broken
                    ? broken
                    : new SQLException("the second share could not be counted", e.getCause());
        }
    }

    private static void copy(Connection source, String from, Connection to, String into) throws SQLException {
        CopyOut out = source.unwrap(PGConnection.class).getCopyAPI().copyOut(from);
        CopyIn in = to.unwrap(PGConnection.class).getCopyAPI().copyIn(into);
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
        }
        in.endCopy();
    }

    /** Whatever happened: nothing goes on, and the helper is as it was. */
    @Override
    public void close() throws SQLException {
        if (!work.isDone()) {
            helper.unwrap(PGConnection.class).cancelQuery();
        }
        thread.close();
        helper.rollback();
        helper.setAutoCommit(true);
    }
}

package vn.gioc.sql.recount;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
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
        try (Statement statement = first.createStatement()) {
            statement.execute(RecountSql.MAKE_SHARE);
            copy(RecountSql.COPY_SUMS_OUT, first, RecountSql.COPY_SUMS_IN);
            copy(RecountSql.COPY_ROWS_OUT, first, RecountSql.COPY_ROWS_IN);
            work = thread.submit(addUpHours());
            statement.execute(RecountSql.step(RecountSql.OTHER_SHARE));
        }
    }

    private Callable<Boolean> addUpHours() {
        return () -> {
            try (Statement statement = helper.createStatement()) {
                return statement.execute(RecountSql.step(RecountSql.HOURS));
            }
        };
    }

    /** Waits for the hours, and gives them to {@code first}. */
    void joinHours(Connection first) throws SQLException {
        await();
        try (Statement statement = first.createStatement()) {
            statement.execute(RecountSql.MAKE_HOURS);
        }
        for (String table : RecountSql.HOUR_TABLES) {
            copy(
                    "copy " + table + " to stdout (format binary)",
                    first,
                    "copy " + table + " from stdin (format binary)");
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

    private void copy(String from, Connection to, String into) throws SQLException {
        CopyOut out = helper.unwrap(PGConnection.class).getCopyAPI().copyOut(from);
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

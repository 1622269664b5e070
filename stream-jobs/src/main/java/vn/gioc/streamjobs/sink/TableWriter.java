package vn.gioc.streamjobs.sink;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.gioc.sql.JobSql;

/**
 * Writes flushes: each in one transaction, under one epoch. Beginning an epoch fences off whoever wrote before; being
 * fenced off ends this one.
 */
final class TableWriter implements AutoCloseable {
    private final Connection connection;
    private final long epoch;
    private final Positions written = new Positions();
    private final long begunAfter;
    private long seq;

    private TableWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.unwrap(PGConnection.class).setPrepareThreshold(1);
        try (Statement statement = connection.createStatement();
                ResultSet begun = statement.executeQuery(JobSql.BEGIN_EPOCH)) {
            if (!begun.next()) {
                throw new IllegalStateException("job_flush has no row: is the schema migrated?");
            }
            epoch = begun.getLong("epoch");
            begunAfter = begun.getLong("seq");
        }
        try (Statement statement = connection.createStatement();
                ResultSet positions = statement.executeQuery(JobSql.POSITIONS)) {
            while (positions.next()) {
                written.reach(positions.getString(1), positions.getInt(2), positions.getLong(3));
            }
        }
        connection.commit();
    }

    static TableWriter begin(DatabaseAddress address) throws SQLException {
        Connection connection = address.connect();
        try {
            return new TableWriter(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    long epoch() {
        return epoch;
    }

    /** How far the log was in the tables when the epoch began. */
    Positions written() {
        return written;
    }

    /** Nothing has ever been written. */
    boolean empty() {
        return begunAfter == 0;
    }

    /** The number of the last flush of this epoch; 0 before its first. */
    long seq() {
        return seq;
    }

    /**
     * @param kind what the batch stands for
     * @param restored the flush up to which a restored state knew the tables
     * @throws UntoldRows where the first flush after a restore leaves a row that is newer than the restored state
     */
    void write(Batch batch, long asOf, Flush kind, long restored) throws SQLException {
        long next = advance(JobSql.ADVANCE, asOf, true);
        LedgerCopy.copy(connection, batch.records());
        for (Map.Entry<Table, Map<String, Change>> entry : batch.rows().entrySet()) {
            save(entry.getKey(), entry.getValue().values(), next);
        }
        switch (kind) {
            case REBUILT -> dropOlder();
            case RESTORED -> refuseUntold(restored);
            case FURTHER -> {}
        }
        Freshness.of(batch.records()).save(connection);
        savePositions(batch.positions());
        try (Statement statement = connection.createStatement()) {
            statement.execute(JobSql.NOTIFY);
        }
        connection.commit();
        seq = next;
    }

    /** Nothing new, still at work. */
    void beat(long asOf) throws SQLException {
        advance(JobSql.BEAT, asOf, false);
        connection.commit();
    }

    private long advance(String sql, long asOf, boolean returnsSeq) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.ofInstant(Instant.ofEpochMilli(asOf), ZoneOffset.UTC));
            statement.setLong(2, epoch);
            if (!returnsSeq) {
                fencedUnless(statement.executeUpdate() == 1);
                return 0;
            }
            try (ResultSet result = statement.executeQuery()) {
                fencedUnless(result.next());
                return result.getLong(1);
            }
        }
    }

    private void fencedUnless(boolean stillOurs) throws SQLException {
        if (!stillOurs) {
            connection.rollback();
            throw new Fenced(epoch);
        }
    }

    private void save(Table table, Collection<Change> changes, long seq) throws SQLException {
        Change[] rows = changes.toArray(Change[]::new);
        @Nullable String[][] columns = changes.stream().map(Change::columns).toArray(String[][]::new);
        try (PreparedStatement statement = connection.prepareStatement(Objects.requireNonNull(table.sql()))) {
            int parameter = 1;
            for (int column = 0; column < table.texts(); column++) {
                int at = column;
                statement.setArray(
                        parameter++,
                        texts(Arrays.stream(columns).map(row -> row[at]).toArray(String[]::new)));
            }
            for (int column = 0; column < table.numbers(); column++) {
                int at = column;
                statement.setArray(
                        parameter++,
                        numbers(Arrays.stream(rows)
                                .mapToLong(row -> row.numbers()[at])
                                .toArray()));
            }
            if (table.versioned()) {
                statement.setArray(parameter++, numbers(filled(rows.length, epoch)));
                statement.setArray(parameter, numbers(filled(rows.length, seq)));
            }
            statement.executeUpdate();
        }
    }

    private Array texts(String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private Array numbers(long[] values) throws SQLException {
        return connection.unwrap(PGConnection.class).createArrayOf("int8", values);
    }

    private static long[] filled(int length, long value) {
        long[] values = new long[length];
        Arrays.fill(values, value);
        return values;
    }

    private void dropOlder() throws SQLException {
        for (Table table : Table.values()) {
            if (table.versioned()) {
                try (PreparedStatement statement =
                        connection.prepareStatement("delete from " + table.tableName() + " where epoch < ?")) {
                    statement.setLong(1, epoch);
                    statement.executeUpdate();
                }
            }
        }
    }

    /** What an older job wrote after the checkpoint follows from the log, so that the restored one has told it again. */
    private void refuseUntold(long restored) throws SQLException {
        for (Table table : Table.values()) {
            if (!table.versioned() || begunAfter <= restored) {
                continue;
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    "select count(*) from " + table.tableName() + " where seq > ? and epoch < ?")) {
                statement.setLong(1, restored);
                statement.setLong(2, epoch);
                try (ResultSet untold = statement.executeQuery()) {
                    if (untold.next() && untold.getLong(1) > 0) {
                        long rows = untold.getLong(1);
                        connection.rollback();
                        throw new UntoldRows(table.tableName(), rows);
                    }
                }
            }
        }
    }

    private void savePositions(Positions positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        Map.Entry<?, ?>[] all = positions.all().entrySet().toArray(Map.Entry[]::new);
        try (PreparedStatement statement = connection.prepareStatement(JobSql.SAVE_POSITIONS)) {
            statement.setArray(1, texts(place(all, place -> place.topic())));
            statement.setArray(2, texts(place(all, place -> String.valueOf(place.partition()))));
            statement.setArray(
                    3,
                    numbers(Arrays.stream(all)
                            .mapToLong(entry -> (Long) entry.getValue())
                            .toArray()));
            statement.executeUpdate();
        }
    }

    private static String[] place(Map.Entry<?, ?>[] all, java.util.function.Function<Positions.Place, String> of) {
        return Arrays.stream(all)
                .map(entry -> of.apply((Positions.Place) entry.getKey()))
                .toArray(String[]::new);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

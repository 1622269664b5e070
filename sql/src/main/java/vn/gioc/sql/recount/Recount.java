package vn.gioc.sql.recount;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts the figures again from the raw events of the ledger, and compares the tables with them. */
public final class Recount {
    private Recount() {}

    /**
     * To be called inside one REPEATABLE READ transaction that may write, so that events and tables are of the same flush.
     * What it makes is dropped with the transaction's end.
     *
     * @throws SQLException where the database can't be read, or holds what no step can read
     */
    public static RecountResult run(Connection connection, RecountQuestion question) throws SQLException {
        Share.WHOLE.count(connection, question);
        step(connection, RecountSql.LEAVES);
        step(connection, RecountSql.HOURS);
        return compare(connection);
    }

    /**
     * The same, twice as fast where the database has two cores: each connection counts its share of the dossiers, and adds
     * up its part of what is compared.
     *
     * @param helper another connection, in no transaction; it is left as it was
     */
    public static RecountResult run(Connection connection, Connection helper, RecountQuestion question)
            throws SQLException {
        try (SecondShare second = SecondShare.begin(connection, helper, question)) {
            Share.FIRST.count(connection, question);
            second.join(connection);
            step(connection, RecountSql.LEAVES);
            second.joinHours(connection);
            return compare(connection);
        }
    }

    private static void step(Connection connection, String step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(RecountSql.step(step));
        }
    }

    private static RecountResult compare(Connection connection) throws SQLException {
        for (String step : RecountSql.COMPARE) {
            step(connection, step);
        }
        try (Statement statement = connection.createStatement()) {
            return new RecountResult(
                    figures(statement),
                    codes(statement),
                    rows(statement),
                    count(statement, "select count(*) from recount_row_difference"),
                    leaves(statement),
                    count(statement, "select count(*) from recount_leaf_difference"));
        }
    }

    private static Map<String, Long> figures(Statement statement) throws SQLException {
        Map<String, Long> figures = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select figure, value from recount_figure")) {
            while (row.next()) {
                figures.put(row.getString(1), row.getLong(2));
            }
        }
        return figures;
    }

    private static Map<String, RecountResult.Codes> codes(Statement statement) throws SQLException {
        Map<String, RecountResult.Codes> codes = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select figure, codes, first_codes from recount_figure_code")) {
            while (row.next()) {
                Array first = row.getArray(3);
                codes.put(
                        row.getString(1),
                        new RecountResult.Codes(
                                row.getLong(2),
                                Arrays.stream((Object[]) first.getArray())
                                        .map(String::valueOf)
                                        .toList()));
            }
        }
        return codes;
    }

    private static List<RecountResult.Row> rows(Statement statement) throws SQLException {
        List<RecountResult.Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select subject, code, attribute, shown, recounted from recount_row_difference
                order by subject, code, attribute limit\s""" + RecountResult.LISTED)) {
            while (row.next()) {
                rows.add(new RecountResult.Row(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return rows;
    }

    private static List<RecountResult.Leaf> leaves(Statement statement) throws SQLException {
        List<RecountResult.Leaf> leaves = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select subject, width, unit, bucket, leaf, measure, shown, recounted from recount_leaf_difference
                order by subject, width, bucket, unit, leaf, measure limit\s""" + RecountResult.LISTED)) {
            while (row.next()) {
                leaves.add(new RecountResult.Leaf(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Objects.requireNonNull(row.getObject(4, OffsetDateTime.class))
                                .toInstant(),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getLong(8)));
            }
        }
        return leaves;
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

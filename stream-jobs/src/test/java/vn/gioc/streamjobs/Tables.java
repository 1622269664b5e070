package vn.gioc.streamjobs;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.sql.Schema;
import vn.gioc.streamjobs.sink.DatabaseAddress;

/** A PostgreSQL of the test's own, migrated; one a JVM, a database a test. */
final class Tables {
    private static EmbeddedPostgres postgres;
    private static int databases;

    private final String name;

    private Tables(String name) {
        this.name = name;
    }

    static synchronized Tables fresh() throws IOException, SQLException {
        if (postgres == null) {
            postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        }
        String name = "t" + databases++;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        Schema.migrate(postgres.getDatabase("postgres", name));
        return new Tables(name);
    }

    DatabaseAddress address() {
        return new DatabaseAddress(postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    /** Changes a row by hand, as nobody should. */
    void change(String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) != 1) {
                throw new IllegalStateException("not one row was changed");
            }
        }
    }

    /** The rows as texts, columns joined by a bar. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).getFirst());
    }
}

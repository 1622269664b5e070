package vn.gioc.dashboard.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into a temporary table, by COPY, some thousands at a time. */
final class CopyRows {
    /** Characters; beyond it they are sent. */
    private static final int FULL = 1 << 20;

    private final Connection connection;
    private final String copy;
    private final StringBuilder rows = new StringBuilder();

    CopyRows(Connection connection, Part part, List<String> columns) {
        this.connection = connection;
        this.copy = "copy pg_temp." + part.table() + " (" + String.join(", ", columns) + ") from stdin";
    }

    /** One row, a value a column; null is none. */
    void add(@Nullable String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
        if (rows.length() >= FULL) {
            send();
        }
    }

    void send() throws SQLException {
        if (!rows.isEmpty()) {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(rows.toString()));
            } catch (IOException e) {
                throw new SQLException("the connection broke while a table was told again", e);
            }
            rows.setLength(0);
        }
    }

    private void append(@Nullable String value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(each);
            }
        }
    }
}

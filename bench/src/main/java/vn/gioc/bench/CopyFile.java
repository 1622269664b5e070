package vn.gioc.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table, by COPY. Values hold neither tabs nor line feeds. */
final class CopyFile implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(2 * CHUNK);

    /** @param copy such as {@code copy dossier from stdin} */
    CopyFile(Connection connection, String copy) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
    }

    void row(@Nullable String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            String value = values[i];
            rows.append(value == null ? "\\N" : value.replace("\\", "\\\\"));
        }
        rows.append('\n');
        if (rows.length() > CHUNK) {
            send();
        }
    }

    /** A row whose columns are joined already, given in parts: for rows by the ten million. */
    void joined(String one, String two, String three) throws SQLException {
        rows.append(one).append(two).append(three).append('\n');
        if (rows.length() > CHUNK) {
            send();
        }
    }

    @Override
    public void close() throws SQLException {
        send();
        copy.endCopy();
        connection.close();
    }

    private void send() throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}

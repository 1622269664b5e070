package vn.gioc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** A file read to its end and dropped; nothing is done with it, so that the reader costs as little as can be. */
record FileRead(long bytes, double seconds) {
    private static final int LONGEST_SILENCE_MILLIS = 120_000;

    double rowsPerSecond(int rows) {
        return rows / seconds;
    }

    /** By HTTP, as anyone with a read key gets it. */
    static FileRead http(URI file) throws IOException {
        long began = System.nanoTime();
        byte[] chunk = new byte[1 << 16];
        long bytes = 0;
        try (InputStream body = open(file)) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes += read;
            }
        }
        return new FileRead(bytes, since(began));
    }

    /** How many records it holds, without its heading. Cells must hold no line feeds: those are counted. */
    static long rows(URI file) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long ends = 0;
        try (InputStream body = open(file)) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == '\n') {
                        ends++;
                    }
                }
            }
        }
        return ends - 1;
    }

    /** By COPY, over a plain connection of this process. */
    static FileRead copy(DataSource database, String select) throws SQLException {
        long began = System.nanoTime();
        long bytes = 0;
        try (Connection connection = database.getConnection()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + select + ") to stdout (format csv)");
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                bytes += row.length;
            }
        }
        return new FileRead(bytes, since(began));
    }

    private static InputStream open(URI file) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
        connection.setReadTimeout(LONGEST_SILENCE_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + ChildCentre.READ_KEY);
        if (connection.getResponseCode() != 200) {
            try (InputStream said = connection.getErrorStream()) {
                throw new IOException(file + " is answered " + connection.getResponseCode() + ": "
                        + new String(said.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return connection.getInputStream();
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}

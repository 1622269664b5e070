package vn.gioc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * A file read to its end and dropped.
 *
 * @param rows records, a heading among them
 */
record FileRead(long rows, long bytes, double seconds) {
    double rowsPerSecond() {
        return rows / seconds;
    }

    /** By HTTP, as anyone with a read key gets it. Cells must hold no line feeds: those are counted. */
    static FileRead http(HttpClient http, ChildCentre centre, String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(centre.url(path))
                        .timeout(Duration.ofMinutes(3))
                        .header("Authorization", "Bearer " + ChildCentre.READ_KEY)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException(path + " is answered " + answer.statusCode() + ": "
                        + new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            return count(body, began);
        }
    }

    private static FileRead count(InputStream body, long began) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long rows = 0;
        long bytes = 0;
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            for (int i = 0; i < read; i++) {
                if (chunk[i] == '\n') {
                    rows++;
                }
            }
            bytes += read;
        }
        return new FileRead(rows, bytes, since(began));
    }

    /** By COPY, over a plain connection of this process. */
    static FileRead copy(DataSource database, String select) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + select + ") to stdout (format csv)");
            long bytes = 0;
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                bytes += row.length;
            }
            return new FileRead(copy.getHandledRowCount(), bytes, since(began));
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}

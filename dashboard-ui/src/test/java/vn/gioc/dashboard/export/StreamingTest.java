package vn.gioc.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.TestDatabase;

@ExportServer.Up
class StreamingTest {
    private static final int ROWS = 200_000;

    private final Files files;
    private final int port;

    StreamingTest(@LocalServerPort int port) {
        this.port = port;
        this.files = new Files(port);
    }

    @BeforeAll
    static void fill() {
        TestDatabase.clear();
        TestDatabase.client().sql("""
                        insert into dossier (code, unit, procedure, area, channel, touchpoint, status, stage, received_at,
                          out_of_order, last_event_at, epoch, seq)
                        select 'H29-261122-' || n, 'cho-quan', '1.001193', 'kp-' || n % 12, 'ONLINE', 'MINI_APP', 'RECEIVED',
                          'OPEN', timestamptz '2026-01-01T00:00:00Z' + n * interval '1 second', false,
                          timestamptz '2026-01-01T00:00:00Z' + n * interval '1 second', 1, 1
                        from generate_series(1, ?) n""").param(ROWS).update();
    }

    @AfterAll
    static void empty() {
        TestDatabase.clear();
    }

    /** What a thread that only streams allocates is short-lived; were rows kept, they alone would take 40 MB. */
    @Test
    void aBigFileIsNeverHeldAndItsFirstRowsComeBeforeItsLastAreRead() throws Exception {
        try (InputStream csv = files.open("dossiers.csv").body()) {
            byte[] first = csv.readNBytes(1000);
            assertThat(new String(first, StandardCharsets.UTF_8)).startsWith("code,unit,");
            await().untilAsserted(() -> assertThat(copies()).isEqualTo(1));
            ManagementFactory.getMemoryMXBean().gc();
            long before = used();
            long bytes = first.length;
            byte[] chunk = new byte[1 << 16];
            long lines = 0;
            for (byte each : first) {
                lines += each == '\n' ? 1 : 0;
            }
            long highest = 0;
            for (int n = csv.read(chunk); n >= 0; n = csv.read(chunk)) {
                if (bytes / 8_000_000 != (bytes + n) / 8_000_000) {
                    ManagementFactory.getMemoryMXBean().gc();
                    highest = Math.max(highest, used() - before);
                }
                bytes += n;
                for (int i = 0; i < n; i++) {
                    lines += chunk[i] == '\n' ? 1 : 0;
                }
            }
            assertThat(lines).isEqualTo(ROWS + 1);
            assertThat(bytes).isGreaterThan(25_000_000);
            assertThat(highest).isLessThan(8_000_000);
        }
    }

    @Test
    void aReaderThatGoesAwayCancelsTheQuery() throws Exception {
        try (InputStream csv = files.open("dossiers.csv").body()) {
            csv.readNBytes(1000);
            await().untilAsserted(() -> assertThat(copies()).isEqualTo(1));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(copies()).isZero());
        assertThat(files.get("dossiers.csv?unit=an-dong").statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatFailsMidwayBreaksTheTransfer() throws Exception {
        try (InputStream csv = files.open("dossiers.csv").body()) {
            csv.readNBytes(1000);
            await().untilAsserted(() -> assertThat(copies()).isEqualTo(1));
            kill();
            assertThatThrownBy(csv::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    /** Seen on the wire: the connection is closed without the last chunk of HTTP, so nobody takes it for a whole file. */
    @Test
    void aBrokenFileHasNoEndOnTheWire() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "GET /api/v1/exports/dossiers.csv HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            in.readNBytes(1000);
            await().untilAsserted(() -> assertThat(copies()).isEqualTo(1));
            kill();
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            try {
                in.transferTo(read);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("still open after " + read.size() + " bytes: ..." + tail(read), e);
            } catch (SocketException reset) {
                // As good as an end of the stream: what matters is what came before it.
            }
            String rest = tail(read);
            assertThat(rest).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    private static String tail(ByteArrayOutputStream read) {
        byte[] bytes = read.toByteArray();
        int start = Math.max(0, bytes.length - 1000);
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    private static void kill() {
        TestDatabase.client()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where query like 'copy (%'")
                .query()
                .listOfRows();
    }

    private static long copies() {
        return TestDatabase.client()
                .sql("select count(*) from pg_stat_activity where query like 'copy (%' and state = 'active'")
                .query(Long.class)
                .single();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real records of two offices go the whole way, shuffled and doubled, while the centre is killed three times; every
 * figure is what the files say, counted here from the files themselves.
 */
class RealRecordsEndToEndTest {
    private static final Path SHARED = Path.of(System.getProperty("gioc.shared.data", "../shared/data"));
    private static final Path EXAMPLES =
            Path.of(System.getProperty("gioc.root", "..")).resolve("examples");
    /** 698 receipts, 646 ends, 4,114 activities; 4,993 requests, 4,970 closed. */
    private static final long EVENTS = 698 + 646 + 4_114 + 4_993 + 4_970;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    Path folder;

    @Test
    void theFiguresAreWhatTheFilesSay() throws Exception {
        Path permits = SHARED.resolve("dossiers-permit-receipts.csv");
        Path requests = SHARED.resolve("reports-service-requests.csv");
        if (!Files.exists(permits)) {
            System.err.println("SKIPPED, not run: no real records at " + SHARED);
        }
        assumeTrue(Files.exists(permits), "no real records at " + SHARED);
        Path data = folder.resolve("data");
        try (CentreProcess centre = CentreProcess.start(data)) {
            Path shuffled = shuffledAndDoubled(permits);
            Path shuffledRequests = shuffledAndDoubled(requests);
            importWhileKilled(centre, shuffled, "dossiers", "permit-receipts.yaml", 1_200, 3_600);
            importWhileKilled(centre, shuffledRequests, "reports", "service-requests.yaml", 9_000);
            awaitTotals(centre);
            checkEverything(centre, permits);
            long read = count(centre, "select count(*) from event_ledger");
            importWhileKilled(centre, permits, "dossiers", "permit-receipts.yaml");
            importWhileKilled(centre, requests, "reports", "service-requests.yaml");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> count(centre, "select count(*) from event_ledger") >= read + EVENTS);
            checkEverything(centre, permits);
            long epoch = count(centre, "select epoch from job_flush");
            centre.stop();
            deleteTree(data.resolve("checkpoints"));
            centre.restart();
            awaitRebuilt(centre, epoch);
            checkEverything(centre, permits);
        }
    }

    /** Every row was written anew by a later start of the jobs, which is only so if they read the whole ledger. */
    private static void awaitRebuilt(CentreProcess centre, long epoch) {
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
            assertThat(count(centre, "select min(epoch) from dossier")).isGreaterThan(epoch);
            assertThat(count(centre, "select min(epoch) from report_flow")).isGreaterThan(epoch);
        });
    }

    private static void awaitTotals(CentreProcess centre) {
        await().atMost(Duration.ofSeconds(120)).ignoreExceptions().untilAsserted(() -> {
            assertThat(centre.figure("cho-quan", "dossiers.received.total")).isEqualTo(698);
            assertThat(centre.figure("cho-quan", "dossiers.done.total")).isEqualTo(646);
            assertThat(centre.figure("cho-quan", "reports.received.total")).isEqualTo(4_993);
            assertThat(centre.figure("cho-quan", "reports.done.total")).isEqualTo(4_970);
        });
    }

    private static void checkEverything(CentreProcess centre, Path permits) throws Exception {
        assertThat(figures(centre, "", "dossiers", "early", "onTime", "late"))
                .isEqualTo(Map.of("early.total", 455L, "onTime.total", 30L, "late.total", 161L));
        assertThat(centre.figure("cho-quan", "dossiers.open")).isEqualTo(52);
        assertThat(centre.figure("cho-quan", "dossiers.overdue")).isEqualTo(52);
        assertThat(centre.figure("cho-quan", "reports.open")).isEqualTo(23);
        assertThat(parts(centre, "dossiers.received.total", "touchpoint"))
                .isEqualTo(Map.of("INTERNET", 601L, "DESK", 57L, "POST", 32L, "E_MAIL", 8L));
        assertThat(parts(centre, "dossiers.received.total", "channel"))
                .isEqualTo(Map.of("ONLINE", 609L, "IN_PERSON", 57L, "POST", 32L));
        for (int year = 2010; year <= 2012; year++) {
            String period = "?from=" + year + "-01-01&to=" + (year + 1) + "-01-01";
            JsonNode figures = snapshot(centre, period);
            assertThat(value(figures, "dossiers.received.period"))
                    .as("received in %s", year)
                    .isEqualTo(inYear(permits, "case:startdate", year));
            assertThat(value(figures, "dossiers.done.period"))
                    .as("done in %s", year)
                    .isEqualTo(inYear(permits, "case:enddate", year));
            assertThat(value(figures, "dossiers.carriedIn.period") + value(figures, "dossiers.received.period"))
                    .as("balance of %s", year)
                    .isEqualTo(value(figures, "dossiers.done.period") + openAtEndOf(centre, year));
        }
        JsonNode recount = JsonMapper.builder()
                .build()
                .readTree(centre.get("/api/v1/reconciliation?unit=cho-quan").body());
        assertThat(recount.path("agrees").asBoolean()).as(recount.toString()).isTrue();
        assertThat(lines(centre, "/api/v1/exports/dossiers.csv?unit=cho-quan")).isEqualTo(698);
        assertThat(lines(centre, "/api/v1/exports/reports.csv?unit=cho-quan")).isEqualTo(4_993);
    }

    private static long openAtEndOf(CentreProcess centre, int year) throws Exception {
        String moment = year + "-12-31T23:59:59%2B07:00";
        JsonNode figures = snapshot(centre, "?at=" + moment);
        return value(figures, "dossiers.open") + value(figures, "dossiers.paused");
    }

    private static long inYear(Path permits, String column, int year) throws IOException {
        try (CSVParser rows = parser(permits)) {
            Map<String, Integer> years = new TreeMap<>();
            for (CSVRecord row : rows) {
                if (!row.get(column).isEmpty()) {
                    years.put(
                            row.get("case:concept:name"),
                            OffsetDateTime.parse(row.get(column).replace(' ', 'T'))
                                    .atZoneSameInstant(ZONE)
                                    .getYear());
                }
            }
            return years.values().stream().filter(each -> each == year).count();
        }
    }

    private static Map<String, Long> figures(CentreProcess centre, String query, String subject, String... measures)
            throws Exception {
        JsonNode figures = snapshot(centre, query);
        Map<String, Long> values = new TreeMap<>();
        for (String measure : measures) {
            values.put(measure + ".total", value(figures, subject + "." + measure + ".total"));
        }
        return values;
    }

    private static Map<String, Long> parts(CentreProcess centre, String figure, String by) throws Exception {
        Map<String, Long> parts = new TreeMap<>();
        snapshot(centre, "?by=" + by)
                .path(figure)
                .path("parts")
                .forEach(part ->
                        parts.put(part.path("key").asText(), part.path("value").asLong()));
        return parts;
    }

    private static long value(JsonNode figures, String name) {
        assertThat(figures.has(name)).as("there is a figure " + name).isTrue();
        return figures.path(name).path("value").asLong();
    }

    private static JsonNode snapshot(CentreProcess centre, String query) throws Exception {
        var answer = centre.get("/api/v1/units/cho-quan/snapshot" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body()).path("figures");
    }

    private static long lines(CentreProcess centre, String path) throws Exception {
        return centre.get(path).body().lines().count() - 1;
    }

    /** Runs the import as its user does; each time the ledger has passed a mark, the centre is killed and started again. */
    private void importWhileKilled(CentreProcess centre, Path file, String as, String mapping, long... marks)
            throws Exception {
        CentreProcess importing = CentreProcess.launch(
                folder,
                "import",
                file.toString(),
                "--as",
                as,
                "--map",
                EXAMPLES.resolve(mapping).toString(),
                "--url",
                centre.url("").toString());
        for (long mark : marks) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .failFast(() -> assertThat(importing.ended() && importing.exitCode() != 0)
                            .as(importing.said().toString())
                            .isFalse())
                    .until(() -> count(centre, "select count(*) from event_ledger") >= mark);
            centre.kill();
            centre.restart();
        }
        importing.awaitEnd(Duration.ofSeconds(240));
        assertThat(importing.exitCode()).as(String.join("\n", importing.said())).isZero();
    }

    private Path shuffledAndDoubled(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        rows.addAll(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(7));
        rows.addFirst(lines.getFirst());
        return Files.write(folder.resolve("shuffled-" + file.getFileName()), rows);
    }

    private static CSVParser parser(Path file) throws IOException {
        return CSVParser.parse(
                Files.newBufferedReader(file),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    private static long count(CentreProcess centre, String sql) throws Exception {
        try (Connection connection = centre.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

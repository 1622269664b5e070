package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gioc.dashboard.knowledge.Retirement;
import vn.gioc.domain.unit.Units;

/**
 * Where a number comes from can be shown: the real permits recounted, what was shifted by hand found and named, one week
 * one number everywhere, and the same figures after a rebuild, and after the ledger has let go of what ended.
 */
class ProofEndToEndTest {
    private static final Path PERMITS =
            Path.of(System.getProperty("gioc.shared.data", "../shared/data")).resolve("dossiers-permit-receipts.csv");
    private static final Path MAPPING =
            Path.of(System.getProperty("gioc.root", "..")).resolve("examples/permit-receipts.yaml");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String RECONCILIATION = "/api/v1/reconciliation?unit=cho-quan";

    @TempDir
    Path folder;

    @Test
    void theRealPermitsAreProved() throws Exception {
        if (!Files.exists(PERMITS)) {
            System.err.println("SKIPPED, not run: no real records at " + PERMITS);
        }
        assumeTrue(Files.exists(PERMITS), "no real records at " + PERMITS);
        Path data = folder.resolve("data");
        try (CentreProcess centre = CentreProcess.start(data)) {
            importPermits(centre);
            awaitReceived(centre, 698);
            assertThat(json(centre, RECONCILIATION).path("agrees").asBoolean())
                    .as(json(centre, RECONCILIATION).toString())
                    .isTrue();
            aShiftedRowIsFoundAndNamed(centre);
            aWeekIsOneNumber(centre);
            Map<String, Long> before = figures(centre);
            rebuild(centre, data);
            assertThat(figures(centre)).isEqualTo(before);
            retireWhatEnded(centre);
            assertThat(figures(centre)).isEqualTo(before);
            rebuild(centre, data);
            assertThat(figures(centre)).isEqualTo(before);
            assertThat(json(centre, RECONCILIATION).path("agrees").asBoolean())
                    .as(json(centre, RECONCILIATION).toString())
                    .isTrue();
        }
    }

    private static void aShiftedRowIsFoundAndNamed(CentreProcess centre) throws Exception {
        String code = text(centre, "select min(code) from dossier where ended_at is not null");
        change(centre, "update dossier set ended_at = ended_at + interval '40 days' where code = '" + code + "'");
        JsonNode found = json(centre, RECONCILIATION);
        assertThat(found.path("agrees").asBoolean()).isFalse();
        assertThat(found.path("rows").path("count").asLong()).isEqualTo(1);
        assertThat(found.path("rows").path("first").path(0).path("code").asText())
                .isEqualTo(code);
        change(centre, "update dossier set ended_at = ended_at - interval '40 days' where code = '" + code + "'");
        change(
                centre,
                "update dossier_flow set late = late + 1 where ctid = (select ctid from dossier_flow"
                        + " where width = 'DAY' and late > 0 order by bucket limit 1)");
        JsonNode bucket = json(centre, RECONCILIATION).path("buckets");
        assertThat(bucket.path("count").asLong()).isEqualTo(1);
        assertThat(bucket.path("first").path(0).path("measure").asText()).isEqualTo("late");
        change(
                centre,
                "update dossier_flow set late = late - 1 where ctid = (select ctid from dossier_flow"
                        + " where width = 'DAY' and late > 0 order by bucket limit 1)");
        assertThat(json(centre, RECONCILIATION).path("agrees").asBoolean()).isTrue();
    }

    /** On the wall, in the API, in the CSV and in the recount. */
    private static void aWeekIsOneNumber(CentreProcess centre) throws Exception {
        Instant now = Instant.now();
        LocalDate monday = now.atZone(ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant begin = monday.atStartOfDay(ZONE).toInstant();
        Instant within = begin.plus(Duration.between(begin, now).dividedBy(2));
        centre.send(TestEvents.received("week", 17, within));
        centre.send(TestEvents.received("week-before", 5, begin.minusSeconds(1)));
        awaitReceived(centre, 698 + 17 + 5);
        String period = "&from=" + monday + "&to=" + monday.plusDays(7);
        assertThat(centre.figure("cho-quan", "dossiers.received.week")).isEqualTo(17);
        assertThat(figure(json(centre, "/api/v1/units/cho-quan/snapshot?x=" + period), "dossiers.received.period"))
                .isEqualTo(17);
        try (CSVParser rows = CSVParser.parse(
                centre.get("/api/v1/exports/dossier-throughput.csv?unit=cho-quan&bucket=week" + period)
                        .body(),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> weeks = rows.getRecords();
            assertThat(weeks).hasSize(1);
            assertThat(weeks.getFirst().get("received")).isEqualTo("17");
        }
        for (JsonNode each : json(centre, RECONCILIATION + period).path("figures")) {
            if (each.path("figure").asText().equals("dossiers.received.period")) {
                assertThat(each.path("shown").asLong()).isEqualTo(17);
                assertThat(each.path("recounted").asLong()).isEqualTo(17);
            }
        }
        try (WallBrowser wall = WallBrowser.open(centre, "/wall/cho-quan?scene=dossiers")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> "17".equals(wall.figure("dossiers.received.week")));
        }
    }

    private void rebuild(CentreProcess centre, Path data) throws Exception {
        long epoch = number(centre, "select epoch from job_flush");
        CentreProcess command = CentreProcess.launch(folder, "rebuild", "--data", data.toString());
        command.awaitEnd(Duration.ofSeconds(180));
        assertThat(command.exitCode()).as(String.join("\n", command.said())).isZero();
        assertThat(command.said()).anyMatch(line -> line.contains("rebuild: done"));
        assertThat(number(centre, "select min(epoch) from dossier_flow")).isGreaterThan(epoch);
        awaitReceived(centre, 698 + 17 + 5);
    }

    /** As if the permits had been recorded three years ago. */
    private static void retireWhatEnded(CentreProcess centre) throws SQLException {
        change(
                centre,
                "update event_ledger set recorded_at = recorded_at - interval '3 years' where type like 'dossier.%'"
                        + " and occurred_at < '2013-01-01'");
        long unfinished = number(centre, "select count(*) from dossier where stage in ('OPEN', 'PAUSED')");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> new Retirement(centre.database(), Units.sample())
                                .retire(Instant.now().minus(Duration.ofDays(365)), Instant.now(), 10_000)
                        == 646);
        assertThat(number(centre, "select count(*) from dossier where stage in ('OPEN', 'PAUSED')"))
                .isEqualTo(unfinished)
                .isEqualTo(52 + 17 + 5);
        assertThat(number(centre, "select count(distinct subject) from event_ledger where type = 'dossier.status.v1'"))
                .isEqualTo(unfinished);
    }

    private void importPermits(CentreProcess centre) throws Exception {
        CentreProcess importing = CentreProcess.launch(
                folder,
                "import",
                PERMITS.toString(),
                "--as",
                "dossiers",
                "--map",
                MAPPING.toString(),
                "--url",
                centre.url("").toString());
        importing.awaitEnd(Duration.ofSeconds(120));
        assertThat(importing.exitCode()).as(String.join("\n", importing.said())).isZero();
    }

    private static void awaitReceived(CentreProcess centre, long count) {
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(centre.figure("cho-quan", "dossiers.received.total"))
                        .isEqualTo(count));
    }

    private static Map<String, Long> figures(CentreProcess centre) throws Exception {
        Map<String, Long> figures = new TreeMap<>();
        for (String query : List.of("?from=2010-01-01&to=2011-01-01", "?from=2011-03-01&to=2013-01-01")) {
            JsonNode answer =
                    json(centre, "/api/v1/units/cho-quan/snapshot" + query).path("figures");
            answer.fieldNames().forEachRemaining(name -> {
                if (name.startsWith("dossiers.")) {
                    figures.put(name + query, answer.path(name).path("value").asLong());
                }
            });
        }
        assertThat(figures).hasSizeGreaterThan(100);
        return figures;
    }

    private static long figure(JsonNode snapshot, String name) {
        assertThat(snapshot.path("figures").has(name)).isTrue();
        return snapshot.path("figures").path(name).path("value").asLong();
    }

    private static JsonNode json(CentreProcess centre, String path) throws Exception {
        var answer = centre.get(path.replace("?x=&", "?"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private static void change(CentreProcess centre, String sql) throws SQLException {
        try (Connection connection = centre.database().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static long number(CentreProcess centre, String sql) throws SQLException {
        return Long.parseLong(text(centre, sql));
    }

    private static String text(CentreProcess centre, String sql) throws SQLException {
        try (Connection connection = centre.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}

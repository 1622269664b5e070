package vn.gioc.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.TestDatabase;

@ExportServer.Up
class ThroughputFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");

    private final Files files;

    ThroughputFilesTest(@LocalServerPort int port) {
        files = new Files(port);
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        TestDatabase.flushed(1, 1, NOW);
    }

    @Test
    void aDayThatNothingMovedInShowsWhatIsHeld() throws Exception {
        Flows.dossier(Instant.parse("2026-11-18T02:00:00Z"), "cho-quan", "1.001193", "ONLINE", "received", 3);
        Flows.dossier(Instant.parse("2026-11-18T03:00:00Z"), "cho-quan", "1.001193", "ONLINE", "paused", 1);
        Flows.dossier(Instant.parse("2026-11-20T02:00:00Z"), "cho-quan", "1.001193", "ONLINE", "on_time", 1);
        Flows.dossier(
                Instant.parse("2026-11-20T02:00:00Z"), "cho-quan", "1.001193", "ONLINE", "on_time_without_due", 1);
        Flows.dossier(Instant.parse("2026-11-20T17:00:00Z"), "cho-quan", "1.001193", "ONLINE", "late", 2);
        Flows.dossier(Instant.parse("2026-11-20T17:00:00Z"), "cho-quan", "1.001193", "ONLINE", "paused", -1);
        assertThat(files.text("dossier-throughput.csv?unit=cho-quan"))
                .isEqualTo(lines(
                        "unit,bucket,starts_at,ends_at,carried_in,received,reopened,transferred_in,early,on_time,late,"
                                + "withdrawn,refused,done,transferred_out,open,paused,registered,on_time_without_due,"
                                + "overdue,due_soon",
                        "cho-quan,2026-11-18,2026-11-18T00:00:00+07:00,2026-11-19T00:00:00+07:00,"
                                + "0,3,0,0,0,0,0,0,0,0,0,2,1,0,0,0,0",
                        "cho-quan,2026-11-19,2026-11-19T00:00:00+07:00,2026-11-20T00:00:00+07:00,"
                                + "3,0,0,0,0,0,0,0,0,0,0,2,1,0,0,0,0",
                        "cho-quan,2026-11-20,2026-11-20T00:00:00+07:00,2026-11-21T00:00:00+07:00,"
                                + "3,0,0,0,0,1,0,0,0,1,0,1,1,0,1,0,0",
                        "cho-quan,2026-11-21,2026-11-21T00:00:00+07:00,2026-11-22T00:00:00+07:00,"
                                + "2,0,0,0,0,0,2,0,0,2,0,0,0,0,0,0,0"));
    }

    @Test
    void whatIsStillHeldIsCarriedUpToNowAndNoFurther() throws Exception {
        Flows.dossier(Instant.parse("2026-09-18T02:00:00Z"), "cho-quan", "p", "", "received", 3);
        assertThat(buckets("dossier-throughput.csv?bucket=month"))
                .containsExactly("2026-09-01", "2026-10-01", "2026-11-01");
        assertThat(buckets("dossier-throughput.csv?bucket=month&from=2026-10-01&to=2027-10-01"))
                .containsExactly("2026-10-01", "2026-11-01");
        assertThat(buckets("dossier-throughput.csv?bucket=month&to=2026-10-01")).containsExactly("2026-09-01");
        assertThat(buckets("dossier-throughput.csv?bucket=year")).containsExactly("2026-01-01");
        assertThat(buckets("dossier-throughput.csv?from=2026-11-20"))
                .containsExactly("2026-11-20", "2026-11-21", "2026-11-22");
    }

    @Test
    void weeksStartOnMondayAndQuartersWithTheirMonth() throws Exception {
        Flows.dossier(Instant.parse("2026-11-15T16:59:00Z"), "cho-quan", "p", "", "received", 1);
        Flows.dossier(Instant.parse("2026-11-15T17:00:00Z"), "cho-quan", "p", "", "received", 10);
        Flows.dossier(Instant.parse("2026-11-22T02:00:00Z"), "cho-quan", "p", "", "on_time", 1);
        assertThat(rows(files.text("dossier-throughput.csv?bucket=week&from=2026-11-16&to=2026-11-23")))
                .extracting(row -> row.get("bucket") + " " + row.get("ends_at") + " " + row.get("carried_in") + " "
                        + row.get("received") + " " + row.get("done") + " " + row.get("open"))
                .containsExactly("2026-11-16 2026-11-23T00:00:00+07:00 1 10 1 10");
        Flows.dossier(Instant.parse("2026-09-30T16:59:00Z"), "cho-quan", "p", "", "received", 100);
        assertThat(rows(files.text("dossier-throughput.csv?bucket=quarter")))
                .extracting(row -> row.get("bucket") + " " + row.get("ends_at") + " " + row.get("received"))
                .containsExactly("2026-07-01 2026-10-01T00:00:00+07:00 100", "2026-10-01 2027-01-01T00:00:00+07:00 11");
    }

    @Test
    void aPeriodThatCutsABucketHoldsItsPart() throws Exception {
        Flows.dossier(Instant.parse("2026-11-20T02:00:00Z"), "cho-quan", "p", "", "received", 1);
        Flows.dossier(Instant.parse("2026-11-20T03:00:00Z"), "cho-quan", "p", "", "received", 10);
        Flows.dossier(Instant.parse("2026-11-21T03:00:00Z"), "cho-quan", "p", "", "received", 100);
        Flows.dossier(Instant.parse("2026-11-21T04:30:00Z"), "cho-quan", "p", "", "received", 1000);
        List<Map<String, String>> rows =
                rows(files.text("dossier-throughput.csv?from=2026-11-20T03:00:00Z&to=2026-11-21T04:30:00Z"));
        assertThat(rows)
                .extracting(row -> row.get("starts_at") + " " + row.get("ends_at") + " " + row.get("carried_in") + " "
                        + row.get("received") + " " + row.get("open"))
                .containsExactly(
                        "2026-11-20T10:00:00+07:00 2026-11-21T00:00:00+07:00 1 10 11",
                        "2026-11-21T00:00:00+07:00 2026-11-21T11:30:00+07:00 11 100 111");
        assertThat(rows(files.text("dossier-throughput.csv?from=2026-11-20T02:30:00Z&to=2026-11-20T03:01:00Z")))
                .extracting(row -> row.get("carried_in") + " " + row.get("received"))
                .containsExactly("1 10");
        assertThat(new String(files.get("dossier-throughput.csv?from=2026-11-20T02:30:01Z")
                        .body()))
                .contains("whole minutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bucket=day",
                "bucket=month",
                "bucket=week",
                "bucket=quarter",
                "bucket=week&from=2026-11-03T01:23:00Z&to=2026-11-20T22:11:00Z",
                "bucket=week&from=2026-11-19&to=2026-11-20T22:11:00Z",
                "bucket=quarter&from=2026-09-15&to=2026-11-20T22:11:00Z",
                "bucket=year",
                "bucket=hour&from=2026-11-01",
                "bucket=minute&from=2026-11-21",
                "bucket=day&from=2026-11-03T01:23:00Z&to=2026-11-20T22:11:00Z",
                "bucket=day&by=procedure",
                "bucket=month&by=channel&from=2026-10-15",
                "bucket=day&by=touchpoint&unit=an-dong",
                "bucket=day&by=area"
            })
    void everyRowOfDossiersBalancesAndTheLastLeavesWhatThereIs(String question) throws Exception {
        Random random = new Random(7);
        String[] measures = {
            "received",
            "received",
            "received",
            "reopened",
            "transferred_in",
            "transferred_out",
            "early",
            "on_time",
            "late",
            "withdrawn",
            "refused",
            "paused"
        };
        long[] held = new long[2];
        Instant end = question.contains("to=") ? Instant.parse("2026-11-20T22:11:00Z") : NOW;
        for (int i = 0; i < 80; i++) {
            Instant at = NOW.minusSeconds(random.nextInt(90 * 86_400)).minusSeconds(60);
            String measure = measures[random.nextInt(measures.length)];
            String unit = random.nextBoolean() ? "cho-quan" : "an-dong";
            Flows.dossier(at, unit, "p" + random.nextInt(3), random.nextBoolean() ? "ONLINE" : "POST", measure, 1);
            int sign = switch (measure) {
                case "received", "reopened", "transferred_in" -> 1;
                case "paused" -> 0;
                default -> -1;
            };
            if (at.isBefore(end)) {
                held[unit.equals("an-dong") ? 1 : 0] += sign;
            }
        }
        List<Map<String, String>> rows = rows(files.text("dossier-throughput.csv?" + question));
        Map<String, Long> last = new LinkedHashMap<>();
        Map<String, Long> before = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            assertThat(number(row, "carried_in")
                            + number(row, "received")
                            + number(row, "reopened")
                            + number(row, "transferred_in"))
                    .as(row.toString())
                    .isEqualTo(number(row, "done")
                            + number(row, "transferred_out")
                            + number(row, "open")
                            + number(row, "paused"));
            assertThat(number(row, "done"))
                    .isEqualTo(number(row, "early")
                            + number(row, "on_time")
                            + number(row, "late")
                            + number(row, "withdrawn")
                            + number(row, "refused"));
            String key = row.get("unit") + "/" + row.getOrDefault("procedure", row.getOrDefault("channel", ""));
            if (before.containsKey(key)) {
                assertThat(number(row, "carried_in")).as(row.toString()).isEqualTo(before.get(key));
            }
            before.put(key, number(row, "open") + number(row, "paused"));
            last.put(key, number(row, "open") + number(row, "paused"));
        }
        for (int unit = 0; unit < 2; unit++) {
            String name = unit == 0 ? "cho-quan" : "an-dong";
            if (!question.contains("unit=") || question.contains("unit=" + name)) {
                assertThat(last.entrySet().stream()
                                .filter(each -> each.getKey().startsWith(name))
                                .mapToLong(Map.Entry::getValue)
                                .sum())
                        .isEqualTo(held[unit]);
            }
        }
    }

    @Test
    void reportsBalanceToo() throws Exception {
        Flows.report(Instant.parse("2026-11-21T02:00:00Z"), "cho-quan", "tieng-on", "received", 5);
        Flows.report(Instant.parse("2026-11-21T03:00:00Z"), "cho-quan", "tieng-on", "on_time", 1);
        Flows.report(Instant.parse("2026-11-21T03:00:00Z"), "cho-quan", "", "received", 1);
        Flows.report(Instant.parse("2026-11-21T17:00:00Z"), "cho-quan", "tieng-on", "duplicate", 1);
        Flows.report(Instant.parse("2026-11-21T17:00:00Z"), "cho-quan", "tieng-on", "overdue", 2);
        assertThat(files.text("report-throughput.csv?by=category&from=2026-11-20"))
                .isEqualTo(lines(
                        "unit,bucket,starts_at,ends_at,category,carried_in,received,reopened,on_time,late,refused,duplicate,"
                                + "done,open,on_time_without_due,overdue,due_soon",
                        "cho-quan,2026-11-21,2026-11-21T00:00:00+07:00,2026-11-22T00:00:00+07:00,,0,1,0,0,0,0,0,0,1,0,0,0",
                        "cho-quan,2026-11-22,2026-11-22T00:00:00+07:00,2026-11-23T00:00:00+07:00,,1,0,0,0,0,0,0,0,1,0,0,0",
                        "cho-quan,2026-11-21,2026-11-21T00:00:00+07:00,2026-11-22T00:00:00+07:00,tieng-on,"
                                + "0,5,0,1,0,0,0,1,4,0,0,0",
                        "cho-quan,2026-11-22,2026-11-22T00:00:00+07:00,2026-11-23T00:00:00+07:00,tieng-on,"
                                + "4,0,0,0,0,0,1,1,3,0,2,0"));
    }

    @Test
    void interactionsAreFlowsByTouchpointKindAndTopic() throws Exception {
        TestDatabase.interactionFlow("DAY", Instant.parse("2026-11-20T17:00:00Z"))
                .with("topic", "dat-dai")
                .with("interactions", 7)
                .with("answered", 5)
                .with("from_45", 2)
                .with("age_known", 6)
                .with("duration_seconds", 420)
                .with("abandoned", 1)
                .with("duration_known", 3)
                .insert();
        TestDatabase.interactionFlow("HOUR", Instant.parse("2026-11-20T18:00:00Z"))
                .with("interactions", 7)
                .insert();
        assertThat(files.text("interactions.csv"))
                .isEqualTo(lines(
                        "unit,bucket,starts_at,ends_at,touchpoint,kind,topic,interactions,answered,handed_over,from_45,"
                                + "age_known,duration_seconds,finished,abandoned,duration_known",
                        "cho-quan,2026-11-21,2026-11-21T00:00:00+07:00,2026-11-22T00:00:00+07:00,CHATBOT,QUESTION,dat-dai,"
                                + "7,5,0,2,6,420,0,1,3"));
        assertThat(files.text("interactions.csv?bucket=hour"))
                .contains(
                        "cho-quan,2026-11-21T01:00:00+07:00,2026-11-21T01:00:00+07:00,2026-11-21T02:00:00+07:00,CHATBOT,QUESTION,,7,");
    }

    private List<String> buckets(String path) throws Exception {
        return rows(files.text(path)).stream().map(row -> row.get("bucket")).toList();
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }

    private static List<Map<String, String>> rows(String csv) {
        List<String> lines = Arrays.asList(csv.split("\r\n"));
        List<String> columns = List.of(lines.getFirst().split(","));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(columns.get(i), cells[i]);
            }
            OffsetDateTime.parse(row.get("starts_at"));
            rows.add(row);
        }
        return rows;
    }
}

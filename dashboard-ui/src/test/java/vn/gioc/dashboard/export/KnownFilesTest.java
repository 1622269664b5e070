package vn.gioc.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.knowledge.RandomLedger;
import vn.gioc.dashboard.knowledge.ToldTables;

/** What was known at a moment is what the files gave at that moment. */
@ExportServer.Up
class KnownFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final Instant FIRST = NOW.minus(Duration.ofDays(60));
    private static final List<String> FACTS = List.of(
            "dossiers.csv?unit=cho-quan",
            "dossiers.csv?unit=hcm&from=2026-10-05&to=2026-11-05",
            "reports.csv?unit=cho-quan",
            "indicators.csv?unit=cho-quan",
            "dossier-events.csv?unit=cho-quan",
            "report-events.csv?unit=an-dong");
    private static final List<String> SERIES = List.of(
            "dossier-throughput.csv?unit=cho-quan",
            "dossier-throughput.csv?unit=hcm&bucket=week&by=procedure",
            "dossier-throughput.csv?unit=an-dong&bucket=hour&from=2026-10-20T03:17:00Z&to=2026-11-02T16:11:00Z",
            "report-throughput.csv?bucket=month&by=category",
            "interactions.csv?unit=cho-quan&bucket=week");

    private final Files files;

    KnownFilesTest(@LocalServerPort int port) {
        files = new Files(port);
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void theSameQuestionAboutTheSameMomentGivesWhatItGaveThen() throws Exception {
        var ledger = RandomLedger.of(11, 120, FIRST, NOW);
        Map<Instant, Map<String, String>> shown = new LinkedHashMap<>();
        for (Instant then : List.of(NOW.minus(Duration.ofDays(31)), NOW.minus(Duration.ofHours(100)), NOW)) {
            TestDatabase.clear();
            RandomLedger.insert(ledger.stream()
                    .filter(row -> !row.recordedAt().isAfter(then))
                    .toList());
            ToldTables.fill(ledger, then);
            Map<String, String> answers = new LinkedHashMap<>();
            for (String each : FACTS) {
                answers.put(each, sorted(files.text(each)));
            }
            for (String each : SERIES) {
                answers.put(each, files.text(each));
            }
            shown.put(then, answers);
        }
        shown.forEach((then, answers) -> answers.forEach((question, answer) -> {
            String known = asked(question + "&asOf=" + then);
            assertThat(SERIES.contains(question) ? known : sorted(known))
                    .as(question + " as of " + then)
                    .isEqualTo(answer);
            assertThat(answer.lines().count()).as(question).isGreaterThan(3);
        }));
        assertThat(shown.values().stream()
                        .map(each -> each.get(FACTS.getFirst()))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void whatComesLaterChangesNoByteOfWhatWasKnown() throws Exception {
        var ledger = RandomLedger.of(12, 60, FIRST, NOW);
        Instant then = NOW.minus(Duration.ofDays(9));
        var before = ledger.stream()
                .filter(row -> !row.recordedAt().isAfter(then.plus(Duration.ofDays(1))))
                .toList();
        RandomLedger.insert(before);
        ToldTables.fill(before, then.plus(Duration.ofDays(1)));
        List<String> questions = List.of(
                "dossiers.csv?asOf=" + then,
                "dossiers.json?asOf=" + then,
                "dossiers.xlsx?asOf=" + then,
                "dossier-events.csv?asOf=" + then,
                "dossier-throughput.json?bucket=quarter&asOf=" + then);
        Map<String, byte[]> first = new LinkedHashMap<>();
        for (String each : questions) {
            first.put(each, files.get(each).body());
        }
        TestDatabase.client().sql("truncate event_ledger").update();
        RandomLedger.insert(ledger);
        ToldTables.fill(ledger, NOW);
        for (String each : questions) {
            assertThat(Arrays.equals(files.get(each).body(), first.get(each)))
                    .as(each)
                    .isTrue();
        }
        assertThat(new String(first.get(questions.get(1)), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"asOf\":\"2026-11-13T14:05:00+07:00\"", "\"sha256\":\"", "civil-service", "\"epoch\":0");
    }

    @Test
    void aMomentThatTheTablesHaveNotComeToIsTooEarly() throws Exception {
        TestDatabase.flushed(3, 9, NOW);
        assertThat(files.get("dossiers.csv?asOf=2026-11-22T07:05:00.001Z").statusCode())
                .isEqualTo(425);
        assertThat(files.get("dossiers.csv?asOf=2026-11-22T07:05:00Z").statusCode())
                .isEqualTo(200);
        assertThat(files.get("dossiers.csv?asOf=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void whatTheLedgerNoLongerKeepsCountsAsOpeningBalanceAndBeforeItNothingIsTold() throws Exception {
        TestDatabase.flushed(3, 9, NOW);
        TestDatabase.client().sql("""
                        insert into retired_subject values
                          ('dossier', 'D-1', '2024-03-01T02:00:00Z', '2024-03-01T02:00:05Z', '2026-11-01T00:00:00Z')""").update();
        TestDatabase.client().sql("""
                        insert into opening_flow
                        select 'dossier', 'cho-quan', width, bucket, '{1.001193,ONLINE,"",""}', '{0,1,0,0,0,0,1}'
                        from (values ('HOUR', timestamptz '2024-03-01T02:00:00Z'),
                          ('DAY', timestamptz '2024-02-29T17:00:00Z'), ('MONTH', timestamptz '2024-02-29T17:00:00Z'),
                          ('YEAR', timestamptz '2023-12-31T17:00:00Z')) as each (width, bucket)""").update();
        RandomLedger.insert(List.of(RandomLedger.received("D-1", NOW.minusSeconds(60))));
        assertThat(files.text("dossier-throughput.csv?bucket=year&asOf=" + NOW))
                .contains("cho-quan,2024-01-01,", ",0,1,0,0,0,1,0,0,0,1,0,0,0,0,0,0,0")
                .hasLineCount(2);
        assertThat(files.get("dossiers.csv?asOf=2024-03-01T02:00:04Z").statusCode())
                .isEqualTo(410);
        assertThat(files.get("dossiers.csv?asOf=2024-03-01T02:00:05Z").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCorrectionSaysWhatTheFigureOfADayWasBeforeAndAfterALateEvent() throws Exception {
        TestDatabase.flushed(3, 9, NOW);
        RandomLedger.insert(List.of(
                RandomLedger.received("D-1", Instant.parse("2026-11-10T02:00:00Z")),
                RandomLedger.received("D-2", Instant.parse("2026-11-10T03:00:00Z"))));
        ToldTables.fill(
                List.of(
                        RandomLedger.received("D-1", Instant.parse("2026-11-10T02:00:00Z")),
                        RandomLedger.received("D-2", Instant.parse("2026-11-10T03:00:00Z"))),
                NOW);
        TestDatabase.client().sql("""
                        insert into correction
                        select 'cho-quan', 'dossiers', 'received', timestamptz '2026-11-09T17:00:00Z', 1, 'D-' || n,
                          'dossier.status.v1', '=one-stop', 'e-' || n, timestamptz '2026-11-10T02:00:00Z',
                          timestamptz '2026-11-20T02:00:00Z' + n * interval '1 hour', 0, n, 1, 1
                        from generate_series(1, 2) n""").update();
        String head = "unit,subject,figure,day,old,new,delta,recorded_at,occurred_at,late_by,code,type,source,id\r\n";
        String first = "cho-quan,dossiers,dossiers.received,2026-11-10,%s,1,2026-11-20T10:00:00+07:00,"
                + "2026-11-10T09:00:00+07:00,867600,D-1,dossier.status.v1,'=one-stop,e-1\r\n";
        String second = "cho-quan,dossiers,dossiers.received,2026-11-10,1,2,1,2026-11-20T11:00:00+07:00,"
                + "2026-11-10T09:00:00+07:00,871200,D-2,dossier.status.v1,'=one-stop,e-2\r\n";
        assertThat(files.text("corrections.csv?unit=cho-quan")).isEqualTo(head + first.formatted("0,1") + second);
        assertThat(files.text("corrections.csv?unit=hcm&from=2026-11-20T10:30:00%2B07:00"))
                .isEqualTo(head + second);
        assertThat(files.text("corrections.csv?asOf=2026-11-20T03:30:00Z"))
                .as("both receipts are in the ledger by then, one correction is known")
                .isEqualTo(head + first.formatted("1,2"));
    }

    private String asked(String question) {
        try {
            var answer = files.get(question);
            assertThat(answer.statusCode()).as(question).isEqualTo(200);
            return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sorted(String csv) {
        String[] lines = csv.split("\r\n");
        Arrays.sort(lines, 1, lines.length);
        return String.join("\n", lines);
    }
}

package vn.gioc.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final String MAP = """
            source: test
            unit: cho-quan
            zone: Asia/Ho_Chi_Minh
            events:
              - type: dossier.status.v1
                subject: {column: code}
                time: {column: received}
                data: {procedure: "1.001193", status: RECEIVED, rating: {column: rating}}
              - type: dossier.step.v1
                when: {column: step}
                subject: {column: code}
                time: {column: done}
                data: {step: {column: step}, officer: {column: officer}}
            """;
    private static final String ROWS = """
            code,received,rating,step,officer,done
            d-1,2026-11-02 08:00,,TIEP_NHAN,o-1,2026-11-02 08:05
            d-1,2026-11-02 08:00,,KY_DUYET,Nguyen Van A,2026-11-03 09:00
            d-2,2026-11-02 09:00,,TIEP_NHAN,o-1,2026-11-02 09:01
            """;

    @TempDir
    Path folder;

    private final List<Duration> waits = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Centre centre;

    @BeforeEach
    void aCentreAndAFile() throws IOException {
        centre = new Centre();
        Files.writeString(folder.resolve("map.yaml"), MAP);
        Files.writeString(folder.resolve("rows.csv"), ROWS);
    }

    @AfterEach
    void noCentre() {
        centre.close();
    }

    @Test
    void whatManyRowsSayIsSentOnce() {
        assertThat(run()).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("sent 5, accepted 5, rejected 0");
        assertThat(centre.events).hasSize(5);
        assertThat(centre.keys).containsOnly("Bearer secret");
        assertThat(folder.resolve("rows.csv.rejected.csv")).doesNotExist();
    }

    @Test
    void aCentreThatIsAwayForAMomentLosesNothing() {
        centre.troubles.add(new Centre.Trouble(503, "2", ""));
        centre.troubles.add(new Centre.Trouble(503, "", ""));
        centre.troubles.add(new Centre.Trouble(429, "7", ""));
        assertThat(run()).isZero();
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(7));
        assertThat(centre.events).hasSize(5);
        assertThat(centre.batches).hasSize(1);
    }

    @Test
    void aCentreThatStaysAwayEndsTheImport() {
        centre.close();
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("no connection to " + centre.url()).contains("within 300 s");
        assertThat(out.toString()).isEqualToIgnoringNewLines("sent 0, accepted 0, rejected 0");
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(waits).hasSizeGreaterThan(10);
    }

    @Test
    void aRefusedKeyIsNotTriedAgain() {
        centre.troubles.add(
                new Centre.Trouble(401, "", "{\"title\":\"Unauthorized\",\"detail\":\"the key is not known\"}"));
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("answered 401: the key is not known");
        assertThat(waits).isEmpty();
    }

    @Test
    void theRowsOfARefusedEventAreListedWithoutTheirValues() throws IOException {
        centre.refuses = event -> event.at("/data/officer").asText().contains(" ");
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString()).contains("sent 5, accepted 4, rejected 1");
        assertThat(rejected()).isEqualToNormalizingNewlines("""
                        row,event,field,reason
                        3,events[1] dossier.step.v1,data.officer,is not a pseudonym: names and addresses are refused
                        """);
    }

    @Test
    void everyRowOfARefusedEventIsListed() throws IOException {
        centre.refuses = event -> event.at("/data/status").asText().equals("RECEIVED");
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString()).contains("sent 5, accepted 3, rejected 2");
        assertThat(rejected().lines().skip(1).map(line -> line.split(",")[0])).containsExactly("2", "3", "4");
    }

    @Test
    void aRowThatIsNoEventIsListedAndTheOthersAreSent() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), ROWS + "d-3,yesterday,six,,,\n,2026-11-02 09:00,,,,\n");
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString()).contains("sent 5, accepted 5, rejected 2");
        assertThat(rejected())
                .contains("5,events[0] dossier.status.v1,time,is not a time in a format of the mapping")
                .contains("6,events[0] dossier.status.v1,subject,is required")
                .doesNotContain("yesterday");
    }

    @Test
    void aLineThatLostACellIsNotReadUnderTheWrongHeadings() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), ROWS + "d-3,2026-11-02 09:00\nd-4,2026-11-02 09:00,,,,,\n");
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString()).contains("sent 6, accepted 6, rejected 1");
        assertThat(rejected()).contains("5,,row,has 2 cells where the heading has 6");
    }

    @Test
    void anAddressThatIsNoneIsUnusable() {
        assertThat(run("--url", "ftp://localhost")).isEqualTo(2);
        assertThat(err.toString()).contains("--url is not an address such as http://localhost:8080");
    }

    @Test
    void theListOfRejectedRowsNeverReplacesTheFileItself() {
        assertThat(run("--rejected", folder.resolve("rows.csv").toString())).isEqualTo(2);
        assertThat(folder.resolve("rows.csv")).hasContent(ROWS);
    }

    @Test
    void aListOfAnEarlierImportDoesNotOutliveIt() throws IOException {
        Files.writeString(folder.resolve("rows.csv.rejected.csv"), "of before");
        assertThat(run()).isZero();
        assertThat(folder.resolve("rows.csv.rejected.csv")).doesNotExist();
    }

    @Test
    void importingTwiceSendsTheSameIds() {
        run();
        run();
        assertThat(centre.events).hasSize(10);
        assertThat(centre.events.stream().map(Object::toString).distinct()).hasSize(5);
    }

    @Test
    void aHigherRevisionHasTheLastWordOfOneMoment() throws IOException {
        run();
        Files.writeString(
                folder.resolve("rows.csv"), ROWS.replace("d-2,2026-11-02 09:00,,", "d-2,2026-11-02 09:00,5,"));
        run("--revision", "1");
        List<String> ids = centre.events.stream()
                .filter(event -> event.path("subject").asText().equals("d-2"))
                .filter(event -> event.at("/data").has("status"))
                .map(event -> event.path("id").asText())
                .toList();
        assertThat(ids).hasSize(2).isSorted();
        assertThat(ids.getLast()).startsWith("RECEIVED:2026-11-02T02:00:00Z:0001:");
    }

    @Test
    void aBatchHoldsAThousandEventsOrTwoMegabytes() throws IOException {
        StringBuilder rows = new StringBuilder("code,received,rating,step,officer,done\n");
        for (int i = 0; i < 2_500; i++) {
            rows.append("d-").append(i).append(",2026-11-02 08:00,,,,\n");
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        assertThat(run()).isZero();
        assertThat(centre.batches).hasSize(3).allMatch(bytes -> bytes <= 2_000_000);
        assertThat(centre.events).hasSize(2_500);
    }

    @Test
    void aFileWithoutAColumnOfTheMappingIsNotSentAtAll() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "code,when\nd-1,2026-11-02\n");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains("map.yaml:7: events[0].time.column: the file has no column `received`; it has code, when");
        assertThat(centre.events).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8OrWithoutAKeyIsUnusable() throws IOException {
        assertThat(new CommandLine(new ImportCommand(Map.of(), Clock.systemUTC(), waits::add))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("GIOC_SOURCE_KEY");
        Files.write(folder.resolve("rows.csv"), new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xE9, '\n'});
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("it is not UTF-8");
        Files.delete(folder.resolve("rows.csv"));
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("there is no file");
        assertThat(run("--as", "houses")).isEqualTo(2);
    }

    private String rejected() throws IOException {
        return Files.readString(folder.resolve("rows.csv.rejected.csv"));
    }

    private String[] arguments(String... more) {
        List<String> all = new ArrayList<>(List.of(folder.resolve("rows.csv").toString()));
        if (!List.of(more).contains("--as")) {
            all.addAll(List.of("--as", "dossiers"));
        }
        if (!List.of(more).contains("--url")) {
            all.addAll(List.of("--url", centre.url()));
        }
        all.addAll(List.of("--map", folder.resolve("map.yaml").toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** The clock goes on by what is waited, and by nothing else. */
    private int run(String... more) {
        Clock waited = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.parse("2026-11-22T00:00:00Z").plus(waits.stream().reduce(Duration.ZERO, Duration::plus));
            }
        };
        return new CommandLine(new ImportCommand(Map.of("GIOC_SOURCE_KEY", "secret"), waited, waits::add))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments(more));
    }
}

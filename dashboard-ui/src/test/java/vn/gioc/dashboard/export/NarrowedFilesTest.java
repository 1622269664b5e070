package vn.gioc.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Zone;

/** Filters, grouping and chosen columns over random rows, counted again in Java: the file and the page's rows alike. */
@ExportServer.Up
class NarrowedFilesTest {
    private static final List<String> UNITS = List.of("cho-quan", "an-dong");
    private static final List<String> AREAS = List.of("", "kp-1", "kp-2", "o'kp \\ {units} ${x}");
    private static final List<String> PROCEDURES = List.of("2.000815", "1.001193", "9.999999");
    private static final List<String> CHANNELS = List.of("", "ONLINE", "IN_PERSON", "POST");
    private static final Instant START = Instant.parse("2026-10-30T17:00:00Z");
    private static final List<Map<String, String>> DOSSIERS = new ArrayList<>();

    private final Files files;
    private final Asking asking;

    NarrowedFilesTest(@LocalServerPort int port, @Autowired Asking asking) {
        this.files = new Files(port);
        this.asking = asking;
    }

    @BeforeAll
    static void fill() {
        TestDatabase.clear();
        DOSSIERS.clear();
        Random random = new Random(5);
        List<FlowRows.Moved> moved = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Instant at = START.plusSeconds(random.nextInt(20 * 86_400));
            Map<String, String> dossier = new HashMap<>();
            dossier.put("code", "d-" + i);
            dossier.put("unit", one(UNITS, random));
            dossier.put("area", one(AREAS, random));
            dossier.put("procedure", one(PROCEDURES, random));
            dossier.put("channel", one(CHANNELS, random));
            dossier.put("day", Zone.dateOf(at).toString());
            DOSSIERS.add(dossier);
            TestDatabase.Row row = TestDatabase.dossier("d-" + i)
                    .with("unit", dossier.get("unit"))
                    .with("received_at", at);
            for (String column : List.of("area", "procedure", "channel")) {
                row.with(column, dossier.get(column).isEmpty() ? null : dossier.get(column));
            }
            row.insert();
            moved.add(new FlowRows.Moved(
                    at,
                    dossier.get("unit"),
                    DossierMeasure.RECEIVED,
                    1,
                    dossier.get("procedure"),
                    dossier.get("channel"),
                    dossier.get("area")));
        }
        FlowRows.insert(moved);
        TestDatabase.flushed(1, 1, START.plus(Duration.ofDays(21)));
    }

    @AfterAll
    static void empty() {
        TestDatabase.clear();
    }

    @Test
    void whateverIsAskedTheFileAndThePageHoldTheSameRowsAsAPlainRecount() throws Exception {
        Random random = new Random(6);
        int some = 0;
        for (int i = 0; i < 60; i++) {
            Map<String, List<String>> question = question(random, List.of("area", "procedure", "channel"));
            List<String> wanted =
                    matching(question).map(each -> each.get("code")).sorted().toList();
            String[] rows =
                    files.text("dossiers.csv?columns=code&" + query(question)).split("\r\n");
            assertThat(List.of(rows).subList(1, rows.length))
                    .as(query(question))
                    .containsExactlyInAnyOrderElementsOf(wanted);
            page("dossiers", question, page -> {
                assertThat(page.count()).isEqualTo(wanted.size());
                assertThat(page.some("code", 0, 1000).stream()
                                .map(each -> each.cells().getFirst())
                                .toList())
                        .isEqualTo(wanted.stream().map(each -> (Object) each).toList());
                assertThat(page.series(Bucket.DAY, 100).stream()
                                .collect(Collectors.toMap(
                                        each -> each.key().substring(0, 10),
                                        each -> each.values().getFirst())))
                        .isEqualTo(counted(question, "day"));
                assertThat(page.groups("area").stream()
                                .collect(Collectors.toMap(
                                        Rows.Tally::key, each -> each.values().getFirst())))
                        .isEqualTo(counted(question, "area"));
            });
            some += wanted.isEmpty() ? 0 : 1;
        }
        assertThat(some).isGreaterThan(20);
    }

    @Test
    void flowsAreNarrowedAndDividedAsTheDossiersTheyCount() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            Map<String, List<String>> question = question(random, List.of("area", "procedure", "channel"));
            String by = one(List.of("area", "channel"), random);
            Map<String, Long> wanted = counted(question, by);
            Map<String, Long> told = new TreeMap<>();
            String csv = files.text(
                    "dossier-throughput.csv?bucket=week&columns=received," + by + "&by=" + by + "&" + query(question));
            String[] lines = csv.split("\r\n");
            assertThat(lines[0]).isEqualTo(by + ",received");
            for (String line : List.of(lines).subList(1, lines.length)) {
                int comma = line.lastIndexOf(',');
                told.merge(line.substring(0, comma), Long.parseLong(line.substring(comma + 1)), Long::sum);
            }
            told.values().removeIf(each -> each == 0);
            assertThat(told).as(query(question)).isEqualTo(wanted);
        }
    }

    @Test
    void chosenColumnsKeepTheirOrderAndTheDescriptionNamesThem() throws Exception {
        assertThat(files.text("dossiers.csv?columns=received_at,code&columns=unit&area=none"))
                .isEqualTo("code,unit,received_at\r\n");
        String description = files.text("dossiers.json?columns=code&area=kp-1&area=");
        assertThat(description)
                .contains("\"filters\":{\"area\":[\"\",\"kp-1\"]}")
                .contains("\"name\":\"code\"")
                .doesNotContain("\"name\":\"unit\"");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedByName() throws Exception {
        for (String slip : List.of(
                "dossiers.csv?category=x",
                "dossiers.csv?channel=online",
                "dossiers.csv?columns=name",
                "reports.csv?procedure=1",
                "dossiers.csv?area=a%00b",
                "interactions.csv?area=kp-1",
                "dossiers.csv?unit=nowhere")) {
            assertThat(files.get(slip).statusCode()).as(slip).isEqualTo(400);
        }
        assertThat(files.text("dossiers.csv?channel=online")).contains("channel is none of [IN_PERSON, ONLINE, POST]");
    }

    @Test
    void everyDatasetTakesEachOfItsFilters() throws Exception {
        for (Dataset dataset : asking.datasets()) {
            for (Filter filter : dataset.filters()) {
                String value = filter.words().stream().sorted().findFirst().orElse("no'such\"code");
                String asked = dataset.name() + ".csv?from=2026-11-01&" + filter.name() + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8);
                assertThat(files.get(asked).statusCode()).as(asked).isEqualTo(200);
                page(dataset.name(), Map.of(filter.name(), List.of(value)), page -> {
                    assertThat(page.count()).isEqualTo(page.some("", 0, 100_000).size());
                    page.series(Bucket.MONTH, 10);
                });
            }
        }
    }

    private interface Look {
        void at(Rows rows) throws SQLException;
    }

    private void page(String dataset, Map<String, List<String>> question, Look look) throws SQLException {
        Map<String, String[]> asked = new HashMap<>();
        question.forEach((name, values) -> asked.put(name, values.toArray(String[]::new)));
        Asked read = asking.read(dataset, asked);
        try (Snapshot snapshot = asking.open(read)) {
            look.at(new Rows(snapshot, read.dataset(), read.question(), statement -> {}));
        }
    }

    private static Map<String, List<String>> question(Random random, List<String> filters) {
        Map<String, List<String>> question = new TreeMap<>();
        Map<String, List<String>> values = Map.of("area", AREAS, "procedure", PROCEDURES, "channel", CHANNELS);
        for (String filter : filters) {
            if (random.nextBoolean()) {
                question.put(
                        filter,
                        Stream.generate(() -> one(values.get(filter), random))
                                .limit(1 + random.nextInt(2))
                                .distinct()
                                .toList());
            }
        }
        if (random.nextBoolean()) {
            question.put("unit", List.of(one(UNITS, random)));
        }
        if (random.nextBoolean()) {
            question.put("from", List.of("2026-11-" + (10 + random.nextInt(5))));
        }
        if (random.nextBoolean()) {
            question.put("to", List.of("2026-11-" + (15 + random.nextInt(5))));
        }
        return question;
    }

    private static Stream<Map<String, String>> matching(Map<String, List<String>> question) {
        return DOSSIERS.stream()
                .filter(dossier -> question.entrySet().stream().allMatch(each -> switch (each.getKey()) {
                    case "from" -> dossier.get("day").compareTo(each.getValue().getFirst()) >= 0;
                    case "to" -> dossier.get("day").compareTo(each.getValue().getFirst()) < 0;
                    default -> each.getValue().contains(dossier.get(each.getKey()));
                }));
    }

    private static Map<String, Long> counted(Map<String, List<String>> question, String by) {
        return matching(question)
                .collect(Collectors.groupingBy(each -> each.get(by), TreeMap::new, Collectors.counting()));
    }

    private static String query(Map<String, List<String>> question) {
        return question.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}

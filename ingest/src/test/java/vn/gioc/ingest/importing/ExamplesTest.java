package vn.gioc.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventHeader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.Moment;
import vn.gioc.domain.event.TimeWindow;

class ExamplesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void thePermitFileTellsOfEachReceiptEndAndActivityOnce() {
        Map<String, JsonNode> events = permits(Examples.real("dossiers-permit-receipts.csv"));

        assertThat(Examples.withStatus(events, "RECEIVED")).hasSize(698);
        assertThat(Examples.withStatus(events, "PROCESSED")).hasSize(646);
        assertThat(ofType(events, EventType.DOSSIER_STEP)).hasSize(4_114);
        assertThat(events).hasSize(698 + 646 + 4_114);
        assertThat(counts(Examples.withStatus(events, "RECEIVED"), "touchpoint"))
                .isEqualTo(Map.of("INTERNET", 601L, "DESK", 57L, "POST", 32L, "E_MAIL", 8L));
        assertThat(counts(Examples.withStatus(events, "RECEIVED"), "channel"))
                .isEqualTo(Map.of("ONLINE", 609L, "IN_PERSON", 57L, "POST", 32L));
        assertAllTaken(events.values());
    }

    @Test
    void aPermitKeepsItsMomentsToTheMicrosecond() {
        JsonNode receipt = Examples.withStatus(permits(Examples.real("dossiers-permit-receipts.csv")), "RECEIVED")
                .getFirst();

        assertThat(receipt.path("subject").asText()).isEqualTo("case-10024");
        assertThat(receipt.path("source").asText()).isEqualTo("permit-receipts");
        assertThat(receipt.path("time").asText()).isEqualTo("2011-10-05T23:06:40.020Z");
        assertThat(receipt.at("/data/dueAt").asText()).isEqualTo("2011-12-01T00:06:40Z");
        assertThat(receipt.at("/data/unit").asText()).isEqualTo("cho-quan");
    }

    @Test
    void theRequestFileTellsOfEachReceiptAndClosing() {
        Map<String, JsonNode> events = requests(Examples.real("reports-service-requests.csv"));

        assertThat(Examples.withStatus(events, "RECEIVED")).hasSize(4_993);
        assertThat(Examples.withStatus(events, "CLOSED")).hasSize(4_970);
        assertThat(events).hasSize(4_993 + 4_970);
        JsonNode first = Examples.withStatus(events, "RECEIVED").getFirst();
        assertThat(first.path("time").asText()).isEqualTo("2020-01-01T08:21:00Z");
        assertThat(first.path("data").toString())
                .isEqualTo("{\"unit\":\"cho-quan\",\"status\":\"RECEIVED\",\"category\":\"7\",\"area\":\"70\","
                        + "\"touchpoint\":\"7\",\"lat\":34.07243977,\"lon\":-118.2877979,\"assignee\":\"2\"}");
        assertAllTaken(events.values());
    }

    @Test
    void shuffledAndDoubledRowsTellOfTheSameEvents() throws IOException {
        Path file = Examples.real("dossiers-permit-receipts.csv");
        assertThat(permits(shuffledAndDoubled(file)).keySet())
                .isEqualTo(permits(file).keySet());
    }

    @Test
    void aLargerFileOfTheKindHasOneMoreChannel() throws IOException {
        Path file = folder.resolve("larger.csv");
        Files.writeString(file, """
                case:channel,case:concept:name,case:deadline,case:enddate,case:startdate,concept:name,org:resource,time:timestamp
                Intern,case-1,,,2011-10-06 01:06:40+02:00,Confirmation of receipt,Resource03,2011-10-18 15:53:19.732+02:00
                """);
        JsonNode receipt = Examples.withStatus(permits(file), "RECEIVED").getFirst();
        assertThat(receipt.at("/data/channel").asText()).isEqualTo("IN_PERSON");
        assertThat(receipt.at("/data/touchpoint").asText()).isEqualTo("INTERN");
        assertThat(receipt.at("/data").has("dueAt")).isFalse();
    }

    @Test
    void theIndicatorExampleUsesCodesOfTheCatalogAndCorrectsAWeek() {
        Map<String, JsonNode> events =
                Examples.events(Examples.FOLDER.resolve("indicators.csv"), "indicators.yaml", ImportKind.indicators);

        assertThat(events).hasSize(9);
        assertThat(events.values())
                .allMatch(event -> Catalog.sample()
                        .indicator(event.path("subject").asText())
                        .isPresent());
        assertThat(events.values())
                .filteredOn(event -> event.at("/data/period").asText().equals("2026-W46"))
                .extracting(
                        event -> event.at("/data/value").decimalValue().intValueExact(),
                        event -> event.at("/data/revision").asInt())
                .containsExactly(tuple(14, 0), tuple(13, 1));
        assertAllTaken(events.values());
    }

    @Test
    void twoVisitsOfOneSecondStayTwoThoughTheySayTheSame() {
        Map<String, JsonNode> events = Examples.events(
                Examples.FOLDER.resolve("interactions.csv"), "interactions.yaml", ImportKind.interactions);

        assertThat(events).hasSize(6);
        assertThat(events.values())
                .filteredOn(event -> event.at("/data/touchpoint").asText().equals("MINI_APP"))
                .hasSize(2);
        assertThat(events.values()).noneMatch(event -> event.toString().contains("m-20001"));
        assertAllTaken(events.values());
    }

    private Path shuffledAndDoubled(Path file) throws IOException {
        List<CSVRecord> records;
        try (var parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            records = new ArrayList<>(parser.getRecords());
        }
        CSVRecord heading = records.removeFirst();
        records.addAll(List.copyOf(records));
        Collections.shuffle(records, new Random(20261122));
        Path shuffled = folder.resolve("shuffled.csv");
        try (CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(shuffled), CSVFormat.RFC4180)) {
            out.printRecord(heading);
            out.printRecords(records);
        }
        return shuffled;
    }

    private static Map<String, JsonNode> permits(Path file) {
        return Examples.events(file, "permit-receipts.yaml", ImportKind.dossiers);
    }

    private static Map<String, JsonNode> requests(Path file) {
        return Examples.events(file, "service-requests.yaml", ImportKind.reports);
    }

    private static List<JsonNode> ofType(Map<String, JsonNode> events, EventType type) {
        return events.values().stream()
                .filter(event -> event.path("type").asText().equals(type.wireName()))
                .toList();
    }

    private static Map<String, Long> counts(List<JsonNode> events, String field) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.path("data").path(field).asText(), Collectors.counting()));
    }

    /** By the records of the domain, as the centre checks them. */
    private static void assertAllTaken(Collection<JsonNode> events) {
        for (JsonNode event : events) {
            EventType type = EventType.ofWireName(event.path("type").asText()).orElseThrow();
            Instant time = Moment.parse("time", event.path("time").asText());
            new EventHeader(
                    type,
                    event.path("source").asText(),
                    event.path("id").asText(),
                    event.path("subject").asText(""),
                    time);
            TimeWindow.DEFAULT.check(time, NOW);
            EventDataReader.read(type, event.path("data").toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(events).isNotEmpty();
    }
}

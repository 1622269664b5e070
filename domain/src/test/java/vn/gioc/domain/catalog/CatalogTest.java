package vn.gioc.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CatalogTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode content = sample();

    @Test
    void theCatalogThatComesWithTheCentreCoversAllSixAreas() {
        Catalog catalog = Catalog.parse(content);
        assertThat(catalog).isEqualTo(Catalog.sample());
        assertThat(catalog.indicators()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(catalog.indicators().stream().map(Indicator::sector).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Sector.class));
    }

    @Test
    void anEditorsWordOnTheSchemaIsNoFault() {
        content.put("$schema", "../domain/src/main/resources/vn/gioc/domain/catalog.schema.json");
        assertThat(Catalog.parse(content)).isEqualTo(Catalog.sample());
    }

    @Test
    void allFaultsAreToldAtOnceByPlaceAndReason() {
        row(3).put("frequency", "WEEKLY").put("smallestShown", -1).remove("sector");
        row(4).put("colour", "red").put("code", code(5));
        ((ObjectNode) content.at("/procedures/0")).put("limit", "5 days");
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "indicators[3].frequency: WEEKLY is none of INSTANT, DAY, WEEK, MONTH, QUARTER, YEAR",
                        "indicators[3].smallestShown: -1 is below 0",
                        "indicators[3].sector: is required",
                        "indicators[4].colour: is no field that a catalog has here",
                        "indicators[5].code: " + code(5) + " stands already in indicators[4]",
                        "procedures[0].limit: 5 days is neither days (P5D) nor hours (PT8H)");
        assertThatThrownBy(() -> Catalog.parse(content))
                .isInstanceOf(InvalidCatalog.class)
                .hasMessageContaining("indicators[3].smallestShown: -1 is below 0; ");
    }

    @Test
    void aRatioIsOfTwoOthersThatAreSent() {
        ObjectNode attendance = row("attendance-rate");
        ratio(attendance, "nobody-sends-this", "attendance-rate");
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        place("attendance-rate") + ".ratio.of: nobody-sends-this is no indicator of this catalog",
                        place("attendance-rate") + ".ratio.to: attendance-rate is the indicator itself");
        ratio(attendance, "pupils-present", "class-size");
        assertThat(faults())
                .containsExactly(place("attendance-rate")
                        + ".ratio.to: class-size is a ratio itself: a ratio is of two indicators that are sent");
        attendance.remove("ratio");
        assertThat(faults())
                .containsExactly(place("attendance-rate") + ".ratio: is required where overTime or overAreas is RATIO");
        ratio(row("jobs-found"), "pupils-present", "pupils-expected");
        assertThat(faults())
                .contains(place("jobs-found") + ".ratio: is for an indicator whose overTime or overAreas is RATIO");
    }

    @Test
    void thresholdsStandInTheOrderOfTheDirection() {
        row("dengue-cases").put("watchFrom", 20);
        row("vaccination-rate").put("badFrom", 99.5);
        row("order-incidents").put("watchFrom", 8);
        assertThat(faults())
                .containsExactly(
                        place("dengue-cases") + ".watchFrom: 20 is above badFrom 15, though low is good",
                        place("vaccination-rate") + ".watchFrom: 95 is below badFrom 99.5, though high is good");
    }

    @Test
    void aTargetIsForAPeriodAndADurationIsOne() {
        row("jobs-found")
                .putObject("targets")
                .put("2026-Q5", 1)
                .put("2026-11", 1)
                .put("quý 4", 1);
        row("jobs-found").put("staleAfter", "9 days");
        row("dengue-cases").put("staleAfter", "PT0S");
        assertThat(faults())
                .containsExactly(
                        place("dengue-cases")
                                + ".staleAfter: PT0S is no duration such as PT3H or P9D, more than nothing",
                        place("jobs-found")
                                + ".targets.2026-Q5: is no period such as 2026, 2026-Q4, 2026-11 or 2026-W47",
                        place("jobs-found") + ".targets.quý 4: is no period such as 2026, 2026-Q4, 2026-11 or 2026-W47",
                        place("jobs-found")
                                + ".staleAfter: 9 days is no duration such as PT3H or P9D, more than nothing");
    }

    @Test
    void whatIsNoJsonIsToldByLineAndColumn() {
        assertThatThrownBy(() -> Catalog.parse("{\n \"version\": }".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidCatalog.class)
                .hasMessageStartingWith("line 2, column 13: ");
        assertThatThrownBy(() -> Catalog.parse(new byte[0])).isInstanceOf(InvalidCatalog.class);
        assertThatThrownBy(() -> Catalog.parse("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidCatalog.class);
    }

    private List<String> faults() {
        return Catalog.faults(content).stream().map(CatalogFault::toString).toList();
    }

    private static void ratio(ObjectNode row, String of, String to) {
        row.putObject("ratio").put("of", of).put("to", to);
    }

    private ObjectNode row(int index) {
        return (ObjectNode) content.path("indicators").path(index);
    }

    private String code(int index) {
        return row(index).path("code").asText();
    }

    private ObjectNode row(String code) {
        return row(index(code));
    }

    private String place(String code) {
        return "indicators[" + index(code) + "]";
    }

    private int index(String code) {
        ArrayNode rows = (ArrayNode) content.path("indicators");
        for (int i = 0; i < rows.size(); i++) {
            if (rows.path(i).path("code").asText().equals(code)) {
                return i;
            }
        }
        throw new AssertionError(code + " is not in the sample");
    }

    private static ObjectNode sample() {
        try {
            JsonNode content = JSON.readTree(Catalog.class.getResourceAsStream("/vn/gioc/domain/catalog.json"));
            return (ObjectNode) content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

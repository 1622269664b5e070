package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gioc.domain.catalog.Catalog;

/** A ward writes its own indicator into its catalog while the centre runs. */
class CatalogEndToEndTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path EXAMPLES =
            Path.of(System.getProperty("gioc.root", "..")).resolve("examples");
    private static final String FIGURE = "indicators.books-borrowed";

    @TempDir
    Path folder;

    @Test
    void aWardsOwnNewIndicatorGoesFromACsvLineToWallPhoneApiAndFileWithOneEditOfTheCatalog() throws Exception {
        Path file = folder.resolve("catalog.json");
        ObjectNode catalog =
                (ObjectNode) JSON.readTree(Catalog.class.getResourceAsStream("/vn/gioc/domain/catalog.json"));
        Files.write(file, JSON.writeValueAsBytes(catalog));
        try (CentreProcess centre =
                CentreProcess.start(folder.resolve("data"), Map.of("GIOC_CATALOG", file.toString()))) {
            importExample(centre);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> centre.get("/api/v1/quality/codes").body().contains("books-borrowed"));
            assertThat(figure(centre).isMissingNode()).isTrue();
            aBadEditIsRefusedAndListed(centre, file, catalog);

            ((ArrayNode) catalog.path("indicators"))
                    .add(JSON.readTree(
                            EXAMPLES.resolve("catalog-indicator.json").toFile()));
            replace(file, JSON.writeValueAsBytes(catalog.put("version", "with-books")));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> figure(centre).path("value").asInt() == 431);
            assertThat(centre.get("/api/v1/quality/codes").body()).doesNotContain("books-borrowed");
            assertThat(centre.get("/api/v1/quality/catalog").body()).isEqualTo("[]");
            assertThat(centre.get("/api/v1/exports/indicators.csv?unit=cho-quan")
                            .body())
                    .contains("books-borrowed")
                    .contains("431");
            assertThat(JSON.readTree(centre.get("/api/v1/exports/indicators.json?unit=cho-quan")
                                    .body())
                            .path("catalog")
                            .asText())
                    .isEqualTo("with-books");
            try (WallBrowser wall = WallBrowser.open(centre, "/wall/cho-quan?scene=education")) {
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(wall.figure(FIGURE)).isEqualTo("431"));
                wall.visitOnPhone(centre, "/?unit=cho-quan&lang=vi");
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(wall.text())
                                .contains("Sách mượn tại thư viện phường")
                                .contains("431"));
            }
        }
    }

    @Test
    void aCentreDoesNotStartOnABadCatalogAndSaysAllThatIsWrong() throws Exception {
        Path file = folder.resolve("catalog.json");
        ObjectNode catalog =
                (ObjectNode) JSON.readTree(Catalog.class.getResourceAsStream("/vn/gioc/domain/catalog.json"));
        ((ObjectNode) catalog.at("/indicators/3")).put("frequency", "WEEKLY").put("smallestShown", -1);
        Files.write(file, JSON.writeValueAsBytes(catalog));
        CentreProcess centre = CentreProcess.run(
                folder.resolve("data"),
                Map.of("GIOC_CATALOG", file.toString()),
                "start",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        assertThat(centre.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", centre.said()))
                .contains("gioc: the catalog " + file + " is refused:")
                .contains("indicators[3].frequency: WEEKLY is none of INSTANT, DAY, WEEK, MONTH, QUARTER, YEAR")
                .contains("indicators[3].smallestShown: -1 is below 0");
    }

    private static void aBadEditIsRefusedAndListed(CentreProcess centre, Path file, ObjectNode catalog)
            throws Exception {
        ObjectNode bad = catalog.deepCopy();
        ((ObjectNode) bad.at("/indicators/0")).put("good", "SIDEWAYS");
        replace(file, JSON.writeValueAsBytes(bad));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode refused =
                    JSON.readTree(centre.get("/api/v1/quality/catalog").body());
            assertThat(refused.at("/0/faults/0/place").asText()).isEqualTo("indicators[0].good");
            assertThat(refused.at("/0/faults/0/reason").asText()).isEqualTo("SIDEWAYS is none of UP, DOWN");
        });
        assertThat(centre.figure("cho-quan", "indicators.dengue-cases")).isZero();
    }

    /** As an editor does: beside it, then in its place. */
    private static void replace(Path file, byte[] content) throws Exception {
        Path beside = Files.write(file.resolveSibling(".catalog.json.new"), content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void importExample(CentreProcess centre) throws Exception {
        CentreProcess importing = CentreProcess.launch(
                folder,
                "import",
                EXAMPLES.resolve("catalog-indicator.csv").toString(),
                "--as",
                "indicators",
                "--map",
                EXAMPLES.resolve("indicators.yaml").toString(),
                "--url",
                centre.url("").toString());
        importing.awaitEnd(Duration.ofSeconds(120));
        assertThat(importing.exitCode()).as(String.join("\n", importing.said())).isZero();
    }

    private static JsonNode figure(CentreProcess centre) throws Exception {
        return JSON.readTree(centre.get("/api/v1/units/cho-quan/snapshot").body())
                .path("figures")
                .path(FIGURE);
    }
}

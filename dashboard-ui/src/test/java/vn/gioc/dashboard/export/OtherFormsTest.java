package vn.gioc.dashboard.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.TestDatabase;

@ExportServer.Up
class OtherFormsTest {
    private final Files files;

    OtherFormsTest(@LocalServerPort int port) {
        files = new Files(port);
    }

    @BeforeEach
    void fill() {
        TestDatabase.clear();
        TestDatabase.flushed(3, 41, Instant.parse("2026-11-22T07:05:02Z"));
        TestDatabase.dossier("=1+1")
                .with("received_at", Instant.parse("2026-11-20T18:00:00Z"))
                .with("rating", 5)
                .insert();
        TestDatabase.dossier("0012").insert();
    }

    @Test
    void aDescriptionTellsTheDigestOfTheFileThatItsParametersGive() throws Exception {
        String question = "?unit=cho-quan&sep=;&bom=1&lang=vi";
        String json = files.text("dossiers.json" + question);
        byte[] csv = files.get("dossiers.csv" + question).body();
        assertThat((String) JsonPath.read(json, "$.csv.sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(csv)));
        assertThat((Integer) JsonPath.read(json, "$.csv.bytes")).isEqualTo(csv.length);
        assertThat((Integer) JsonPath.read(json, "$.csv.rows")).isEqualTo(2);
    }

    @Test
    void aDescriptionNamesEveryColumnInItsOrderAndWhatItWasReadFrom() throws Exception {
        String json = files.text("dossiers.json?digest=0&from=2026-01-01");
        List<String> names = JsonPath.read(json, "$.columns[*].name");
        assertThat(String.join(",", names)).isEqualTo(files.text("dossiers.csv").split("\r\n")[0]);
        assertThat((String) JsonPath.read(json, "$.columns[0].heading.vi")).isEqualTo("Mã hồ sơ");
        assertThat((String) JsonPath.read(json, "$.columns[14].type")).isEqualTo("moment");
        assertThat((Integer) JsonPath.read(json, "$.seq")).isEqualTo(41);
        assertThat((Integer) JsonPath.read(json, "$.epoch")).isEqualTo(3);
        assertThat((String) JsonPath.read(json, "$.asOf")).isEqualTo("2026-11-22T14:05:02+07:00");
        assertThat((String) JsonPath.read(json, "$.from")).isEqualTo("2026-01-01T00:00:00+07:00");
        assertThat((String) JsonPath.read(json, "$.calendar")).isEqualTo("vn@civil-service-2026.1");
        assertThat((String) JsonPath.read(json, "$.catalog")).isEqualTo("sample-2026.2");
        assertThat(json).doesNotContain("sha256");
    }

    @Test
    void everyDatasetDescribesItselfAndMakesAWorkbook() throws Exception {
        for (String name : List.of(
                "dossiers",
                "dossier-events",
                "dossier-throughput",
                "reports",
                "report-events",
                "report-throughput",
                "indicators",
                "interactions")) {
            assertThat(files.get(name + ".json").statusCode()).as(name).isEqualTo(200);
            assertThat(files.get(name + ".csv?lang=vi&from=2026-01-01&to=2026-11-03T04:05:00Z")
                            .statusCode())
                    .as(name)
                    .isEqualTo(200);
            assertThat(new String(files.get(name + ".xlsx?lang=en").body(), 0, 2, UTF_8))
                    .as(name)
                    .isEqualTo("PK");
        }
    }

    @Test
    void aWorkbookHoldsTextsAsTextsNumbersAsNumbersAndMomentsAsMoments() throws Exception {
        var answer = files.get("dossiers.xlsx?lang=vi");
        assertThat(answer.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"dossiers.xlsx\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã hồ sơ");
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("0012");
            assertThat(rows.get(2).getCellText(2)).isEqualTo("1.001193");
            assertThat(rows.get(1).getCellAsDate(14)).contains(java.time.LocalDateTime.parse("2026-11-21T01:00:00"));
            assertThat(rows.get(1).getCellAsNumber(25)).contains(java.math.BigDecimal.valueOf(5));
            assertThat(rows.get(1).getCellAsBoolean(26)).contains(false);
        }
    }
}

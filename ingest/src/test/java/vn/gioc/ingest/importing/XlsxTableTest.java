package vn.gioc.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {
    @TempDir
    Path folder;

    @Test
    void cellsOfEveryKindAreReadAsText() throws IOException {
        try (Table table = Table.open(workbook("""
                        <row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>at</t></is></c>\
                        <c r="C1" t="inlineStr"><is><t>value</t></is></c><c r="D1" t="inlineStr"><is><t>paid</t></is></c></row>
                        <row r="2"><c r="A2" t="inlineStr"><is><t>Hồ sơ 007</t></is></c><c r="B2" s="1"><v>43831.25</v></c>\
                        <c r="C2"><v>97.5</v></c><c r="D2" t="b"><v>1</v></c></row>
                        <row r="4"><c r="A4"><v>7</v></c><c r="C4"><f>1+1</f><v>2</v></c></row>
                        <row r="5"><c r="A5" s="2"><v>43831.25</v></c></row>
                        """), ',')) {
            assertThat(table.heading().columns().keySet()).containsExactly("code", "at", "value", "paid");
            TableRow first = table.next();
            assertThat(first.number()).isEqualTo(2);
            assertThat(first.cell("code")).isEqualTo("Hồ sơ 007");
            assertThat(first.cell("at")).isEqualTo("2020-01-01T06:00");
            assertThat(first.cell("value")).isEqualTo("97.5");
            assertThat(first.cell("paid")).isEqualTo("true");
            TableRow second = table.next();
            assertThat(second.number()).isEqualTo(4);
            assertThat(second.cell("code")).isEqualTo("7");
            assertThat(second.cell("at")).isNull();
            assertThat(second.cell("value")).isEqualTo("2");
            TableRow third = table.next();
            assertThat(third.cell("code")).isEqualTo("2020-01-01T06:00");
            third.checkWidth(table.heading().width());
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void aCsvThatIsCalledXlsxIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.xlsx"), "code,at\n1,2\n");
        assertThatThrownBy(() -> Table.open(file, ',')).isInstanceOf(Unusable.class);
    }

    private Path workbook(String rows) throws IOException {
        Path file = folder.resolve("rows.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                    </Types>""");
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="one" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
                    </Relationships>""");
            part(zip, "xl/styles.xml", """
                    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                    <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>
                    <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                            + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

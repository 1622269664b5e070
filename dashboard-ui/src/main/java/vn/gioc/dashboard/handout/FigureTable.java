package vn.gioc.dashboard.handout;

import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Tone;

/** The table of the sheet: a row a figure, the sector above its own. */
record FigureTable(Letters letters, Words words) {
    private static final float[] WIDTHS = {23.5f, 8.5f, 9, 26, 13, 20};
    private static final List<String> HEADS = List.of(
            "handout.figure", "handout.value", "handout.unit", "handout.limit", "handout.state", "handout.known.at");

    PdfPTable of(Sheet sheet) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(letters.size() * 0.6f);
        table.setHeaderRows(1);
        for (String head : HEADS) {
            cell(table, letters.strong(words.say(head), Tone.STALE), head.equals("handout.value"));
        }
        for (Sheet.Group group : sheet.groups()) {
            PdfPCell name = drawn(letters.strong(group.name(), Tone.PLAIN));
            name.setColspan(WIDTHS.length);
            name.setPaddingTop(letters.size() * 0.4f);
            table.addCell(name);
            group.rows().forEach(row -> row(table, row));
        }
        return table;
    }

    private void row(PdfPTable table, Sheet.Row row) {
        Tone old = row.tone() == Tone.STALE ? Tone.STALE : Tone.PLAIN;
        cell(table, letters.plain(row.name(), old), false);
        cell(table, letters.strong(row.value(), row.tone()), true);
        cell(table, letters.plain(row.unit(), old), false);
        cell(table, letters.plain(row.limit(), old), false);
        cell(table, letters.plain(row.state(), row.tone()), false);
        cell(table, letters.plain(row.asOf(), old), false);
    }

    private void cell(PdfPTable table, Phrase said, boolean right) {
        PdfPCell cell = drawn(said);
        cell.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        table.addCell(cell);
    }

    private PdfPCell drawn(Phrase said) {
        PdfPCell cell = new PdfPCell(said);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.25f);
        cell.setBorderColor(Letters.LINE);
        cell.setPadding(letters.size() * 0.06f);
        cell.setPaddingBottom(letters.size() * 0.22f);
        cell.setPaddingRight(letters.size() * 0.3f);
        return cell;
    }
}

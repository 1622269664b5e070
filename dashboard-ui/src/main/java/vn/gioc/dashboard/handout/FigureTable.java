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
    /** Around a text, in its size. */
    private static final float PADDING = 0.4f;

    private static final List<String> HEADS = List.of(
            "handout.figure", "handout.value", "handout.unit", "handout.limit", "handout.state", "handout.known.at");

    PdfPTable of(Sheet sheet) {
        PdfPTable table = new PdfPTable(widths(sheet));
        table.setWidthPercentage(100);
        table.setSpacingBefore(letters.size() * 0.6f);
        table.setHeaderRows(1);
        for (String head : HEADS) {
            cell(table, letters.strong(words.say(head), Tone.STALE), head.equals("handout.value"));
        }
        for (Sheet.Group group : sheet.groups()) {
            PdfPCell name = drawn(letters.strong(group.name(), Tone.PLAIN));
            name.setColspan(HEADS.size());
            name.setPaddingTop(letters.size() * 0.4f);
            table.addCell(name);
            group.rows().forEach(row -> row(table, row));
        }
        return table;
    }

    /** How wide it is where no row breaks, in points. */
    float width(Sheet sheet) {
        float width = 0;
        for (float each : widths(sheet)) {
            width += each;
        }
        return width;
    }

    /** Each column as wide as its longest text; a value in words may break between them. */
    private float[] widths(Sheet sheet) {
        float[] widths = new float[HEADS.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = letters.width(words.say(HEADS.get(i)), true);
        }
        sheet.groups().stream().flatMap(group -> group.rows().stream()).forEach(row -> {
            List<String> texts = List.of(row.name(), row.value(), row.unit(), row.limit(), row.state(), row.asOf());
            for (int i = 0; i < widths.length; i++) {
                boolean value = i == 1;
                for (String part : value ? texts.get(i).split(" ") : new String[] {texts.get(i)}) {
                    widths[i] = Math.max(widths[i], letters.width(part, value));
                }
            }
        });
        for (int i = 0; i < widths.length; i++) {
            widths[i] += letters.size() * PADDING;
        }
        return widths;
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

package vn.gioc.dashboard.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Tone;

/**
 * Draws the sheet on one page of A4, as large as no row of figures breaks; where one always does, as large as it fits; where
 * it never fits, on two: nothing is left out.
 */
record SheetPdf(Words words) {
    private static final float MARGIN = 28;

    /** In points, from comfortable to as small as is still read at arm's length. */
    private static final List<Float> SIZES = List.of(9.5f, 9f, 8.5f, 8f, 7.5f, 7f, 6.5f, 6f);

    byte[] draw(Sheet sheet) {
        byte[] drawn = {};
        byte[] onOnePage = null;
        for (float size : SIZES) {
            drawn = draw(sheet, size);
            boolean fits = pages(drawn) == 1;
            if (fits && breaksNoRow(sheet, size)) {
                return drawn;
            }
            onOnePage = fits && onOnePage == null ? drawn : onOnePage;
        }
        return onOnePage == null ? drawn : onOnePage;
    }

    private boolean breaksNoRow(Sheet sheet, float size) {
        float room = PageSize.A4.getWidth() - 2 * MARGIN;
        return new FigureTable(new Letters(size), words).width(sheet) <= room;
    }

    private byte[] draw(Sheet sheet, float size) {
        Letters letters = new Letters(size);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(page, out);
        page.addTitle(sheet.unit() + " – " + sheet.title());
        page.addCreator("GIOC");
        page.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.locale().getLanguage()));
        page.add(letters.paragraph(letters.large(sheet.unit() + " – " + sheet.title()), 0));
        page.add(letters.paragraph(letters.strong(sheet.frozen(), Tone.WATCH), 0.15f));
        page.add(letters.paragraph(letters.plain(sheet.known(), Tone.PLAIN), 0));
        Paragraph statement = letters.paragraph(letters.strong(sheet.scene() + ": ", Tone.PLAIN), 0.5f);
        statement.add(letters.strong(sheet.statement(), Tone.PLAIN));
        page.add(statement);
        page.add(new FigureTable(letters, words).of(sheet));
        lines(page, letters, sheet.alertTitle(), sheet.alerts());
        lines(page, letters, sheet.noteTitle(), sheet.notes());
        page.close();
        return out.toByteArray();
    }

    private static void lines(Document page, Letters letters, String title, List<Sheet.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        page.add(letters.paragraph(letters.strong(title, Tone.PLAIN), 0.6f));
        for (Sheet.Line line : lines) {
            Paragraph drawn = letters.paragraph(letters.strong(line.head(), line.tone()), 0);
            drawn.add(letters.plain((line.head().isEmpty() ? "" : "  ") + line.text(), Tone.PLAIN));
            page.add(drawn);
        }
    }

    private static int pages(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("a sheet that was just drawn can't be read", e);
        }
    }
}

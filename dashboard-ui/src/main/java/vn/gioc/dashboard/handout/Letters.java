package vn.gioc.dashboard.handout;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import vn.gioc.dashboard.page.Tone;

/** The screens' own letters and colours, on paper: Inter, embedded, and the light palette of {@code tokens.css}. */
final class Letters {
    static final Color LINE = new Color(0xDADFDA);

    private static final Color INK = new Color(0x131B19);
    private static final Color GOOD = new Color(0x075A4C);
    private static final Color WATCH = new Color(0x8F6003);
    private static final Color BAD = new Color(0x92120F);
    private static final Color STALE = new Color(0x626E69);
    private static final float LEADING = 1.32f;

    private final float size;
    private final BaseFont regular = font("Inter_400Regular.ttf");
    private final BaseFont semibold = font("Inter_600SemiBold.ttf");

    /** @param size of the text in points */
    Letters(float size) {
        this.size = size;
    }

    float size() {
        return size;
    }

    Phrase plain(String text, Tone tone) {
        return phrase(text, regular, size, colour(tone));
    }

    Phrase strong(String text, Tone tone) {
        return phrase(text, semibold, size, colour(tone));
    }

    Phrase large(String text) {
        return phrase(text, semibold, size * 1.9f, INK);
    }

    /** In points, without what stands around it. */
    float width(String text, boolean strong) {
        BaseFont face = strong ? semibold : regular;
        return face.getWidthPoint(known(text, face), size);
    }

    /** @param before the space above it, in lines */
    Paragraph paragraph(Phrase said, float before) {
        Paragraph paragraph = new Paragraph(said);
        paragraph.setLeading(said.getLeading());
        paragraph.setSpacingBefore(before * size);
        return paragraph;
    }

    private static Phrase phrase(String text, BaseFont face, float size, Color colour) {
        return new Phrase(size * LEADING, known(text, face), new Font(face, size, Font.NORMAL, colour));
    }

    /** A letter that the font lacks is marked: what is missing must not look as if nothing were there. */
    private static String known(String text, BaseFont face) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(each -> known.appendCodePoint(face.charExists(each) ? each : '?'));
        return known.toString();
    }

    private static Color colour(Tone tone) {
        return switch (tone) {
            case PLAIN -> INK;
            case GOOD -> GOOD;
            case WATCH -> WATCH;
            case BAD -> BAD;
            case STALE -> STALE;
        };
    }

    private static BaseFont font(String file) {
        try (InputStream in = Letters.class.getResourceAsStream(file)) {
            byte[] letters =
                    Objects.requireNonNull(in, file + " is not in the build").readAllBytes();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, letters, null);
        } catch (IOException e) {
            throw new UncheckedIOException("the font can't be read", e);
        }
    }
}

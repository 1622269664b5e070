package vn.gioc.dashboard.meeting;

import java.text.Normalizer;
import java.time.Instant;

/**
 * What was said over a board that stands still.
 *
 * @param text one line, at most {@value #LONGEST} characters
 */
public record Note(Instant at, String text) {
    /** Longer ones are cut: a note is a line on a sheet. */
    public static final int LONGEST = 200;

    /** @throws IllegalArgumentException for a note that says nothing */
    public Note {
        text = line(text);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a note says something");
        }
    }

    /** What was typed, as one line; empty where it says nothing. */
    static String line(String typed) {
        String line = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST))
                : line;
    }
}

package vn.gioc.dashboard.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.gioc.dashboard.page.Tone;

/** The one sentence of a scene, in phrases of which some are judged. */
public record Statement(List<Phrase> phrases) {
    public record Phrase(String text, Tone tone) {}

    private static final char WATCH = '\u0002';
    private static final char BAD = '\u0003';
    private static final char END = '\u0004';

    public Statement {
        phrases = List.copyOf(phrases);
    }

    /** What a template sets in brackets is what is judged. */
    static String judged(String text, Tone tone) {
        return text.replace('[', tone == Tone.WATCH ? WATCH : BAD).replace(']', END);
    }

    static Statement parse(String marked) {
        List<Phrase> phrases = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Tone tone = Tone.PLAIN;
        for (char each : marked.toCharArray()) {
            if (each != WATCH && each != BAD && each != END) {
                text.append(each);
                continue;
            }
            if (!text.isEmpty()) {
                phrases.add(new Phrase(text.toString(), tone));
                text.setLength(0);
            }
            tone = each == WATCH ? Tone.WATCH : each == BAD ? Tone.BAD : Tone.PLAIN;
        }
        if (!text.isEmpty()) {
            phrases.add(new Phrase(text.toString(), tone));
        }
        return new Statement(phrases);
    }

    public String text() {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}

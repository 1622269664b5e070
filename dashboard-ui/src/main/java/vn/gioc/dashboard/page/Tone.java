package vn.gioc.dashboard.page;

import java.util.Locale;
import vn.gioc.dashboard.board.IndicatorBoard;

/** How a thing is judged: a role of the palette, always with its shape and a word, never colour alone. */
public enum Tone {
    PLAIN,
    GOOD,
    WATCH,
    BAD,
    STALE;

    /** The role's name in the style sheets. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is too old is not judged. */
    public static Tone of(IndicatorBoard indicator) {
        if (indicator.stale()) {
            return STALE;
        }
        return switch (indicator.state()) {
            case GOOD -> GOOD;
            case WATCH -> WATCH;
            case BAD -> BAD;
            case NONE -> PLAIN;
        };
    }
}

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

    /** What is too old is not judged. Within its thresholds it is good only where it does not miss its target. */
    public static Tone of(IndicatorBoard indicator) {
        if (indicator.stale()) {
            return STALE;
        }
        return switch (indicator.state()) {
            case GOOD -> indicator.reachesTarget().orElse(true) ? GOOD : PLAIN;
            case WATCH -> WATCH;
            case BAD -> BAD;
            case NONE -> indicator.reachesTarget().orElse(false) ? GOOD : PLAIN;
        };
    }
}

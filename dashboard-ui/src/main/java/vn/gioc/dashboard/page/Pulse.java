package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;

/**
 * The beat that a screen carries. The browser watches it: without one for three seconds, or where the board is not live,
 * the whole screen says in words that it is stale, and since when.
 */
public final class Pulse {
    private final Component screen;

    public Pulse(Component screen) {
        this.screen = screen;
    }

    /** What the browser says by itself once nothing reaches it. */
    public void words(Words words) {
        Word.mark(screen, "data-say-lost", words.say("lost"));
        Word.mark(screen, "data-say-never", words.say("lost.never"));
        Word.mark(screen, "data-say-again", words.say("lost.again"));
    }

    public void beat(Board board, Words words) {
        Word.mark(screen, "data-epoch", Long.toString(board.epoch()));
        Word.mark(screen, "data-seq", Long.toString(board.seq()));
        Word.mark(screen, "data-beat", Long.toString(board.at().toEpochMilli()));
        Word.mark(screen, "data-live", Boolean.toString(board.live()));
        Word.mark(
                screen,
                "data-known",
                board.asOf() == null ? "" : words.written().second(board.asOf()));
        String day =
                board.asOf() == null || same(board) ? null : words.written().day(board.asOf());
        Word.mark(screen, "data-known-day", day);
    }

    private static boolean same(Board board) {
        return board.asOf() != null
                && vn.gioc.domain.figure.Zone.dateOf(board.asOf())
                        .equals(vn.gioc.domain.figure.Zone.dateOf(board.at()));
    }
}

package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.time.Instant;
import java.util.Optional;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;

/** A page that is drawn once: where the centre had lost its signal by then, it says so and nothing on it looks live. */
public final class Standing {
    private Standing() {}

    /**
     * @param main gets the notice as its first part
     * @param updated the mark in the head that says from when the page is
     */
    public static <T extends Component & HasComponents> void mark(
            T main, Word updated, Optional<Board> board, Words words) {
        boolean live = board.map(Board::live).orElse(false);
        updated.mark("data-still", "");
        Word.mark(main, "data-away", live ? null : "");
        if (!live) {
            Word lost = Word.of("p", said(board, words), "notice", "away");
            lost.mark("role", "alert");
            main.addComponentAsFirst(lost);
        }
    }

    private static String said(Optional<Board> board, Words words) {
        Instant known = board.map(Board::asOf).orElse(null);
        return board.isEmpty() || known == null
                ? words.say("lost.never")
                : words.say("lost", words.written().brief(known, board.get().at()));
    }
}

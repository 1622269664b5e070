package vn.gioc.dashboard.feed;

import java.util.Optional;
import java.util.function.Consumer;
import vn.gioc.dashboard.board.Board;

/** Where screens get their boards from. */
public interface Boards {
    /** What is known now; empty until the first board of the unit has been read. */
    Optional<Board> current(String unit);

    /**
     * Calls {@code screen} with every newer board of the unit, on the feed's thread, at most every 100 ms where nothing else
     * is set up, and at least every second (a beat) even if nothing changed. The call must return at once. Close to stop.
     */
    Subscription subscribe(String unit, Consumer<Board> screen);

    /** A screen's place at the feed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;

/**
 * A screen's live boards while it is attached: one access of the UI a board, the newest board only, and never an older
 * (epoch, seq) than was shown before.
 */
public final class LiveBoards {
    private final Boards boards;
    private final AtomicReference<@Nullable Board> waiting = new AtomicReference<>();
    private Boards.@Nullable Subscription subscription;
    private @Nullable Board shown;

    public LiveBoards(Boards boards) {
        this.boards = boards;
    }

    /** Calls {@code screen} with the lock of the UI held. */
    public void open(Component component, UI ui, String unit, Consumer<Board> screen) {
        close();
        boards.current(unit).ifPresent(board -> offer(board, screen));
        subscription = boards.subscribe(unit, board -> {
            if (waiting.getAndSet(board) == null) {
                ui.access(() -> {
                    Board newest = waiting.getAndSet(null);
                    if (newest != null && component.isAttached()) {
                        offer(newest, screen);
                    }
                });
            }
        });
    }

    public void close() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        waiting.set(null);
    }

    private void offer(Board board, Consumer<Board> screen) {
        if (shown == null || !isOlder(board, shown)) {
            shown = board;
            screen.accept(board);
        }
    }

    static boolean isOlder(Board board, Board than) {
        return board.epoch() < than.epoch() || (board.epoch() == than.epoch() && board.seq() < than.seq());
    }
}

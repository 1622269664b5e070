package vn.gioc.dashboard.manager;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;

/** When what stands on no board is read again: with a board that knows more, a few seconds after the last time. */
final class Rereading {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private @Nullable Board last;

    boolean due(Board board) {
        Board before = last;
        if (before != null && (sameFlush(board, before) || board.at().isBefore(next(before)))) {
            return false;
        }
        last = board;
        return true;
    }

    private static boolean sameFlush(Board board, Board before) {
        return board.epoch() == before.epoch() && board.seq() == before.seq() && !minutePassed(board, before);
    }

    /** The clock makes things late without any flush. */
    private static boolean minutePassed(Board board, Board before) {
        return board.at().getEpochSecond() / 60 != before.at().getEpochSecond() / 60;
    }

    private static Instant next(Board before) {
        return before.at().plus(PAUSE);
    }
}

package vn.gioc.dashboard.wall;

import java.time.LocalDate;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.figure.Zone;

/**
 * What the day of a board is called: today, or by its date where the board is one of the past.
 *
 * @param said within a sentence: hôm nay, ngày 20/11
 * @param brief on an axis or beside a title: hôm nay, 20/11
 */
record DayName(String said, String brief) {
    static DayName of(Board board, Words words) {
        if (board.replayed() == null) {
            return new DayName(words.say("today"), words.say("today"));
        }
        LocalDate day = Zone.dateOf(board.at());
        return new DayName(
                words.say("day.on", words.written().shortDay(day)),
                words.written().shortDay(day));
    }
}

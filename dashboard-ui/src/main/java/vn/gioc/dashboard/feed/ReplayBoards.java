package vn.gioc.dashboard.feed;

import java.time.Instant;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.domain.unit.Unit;

/** Where a replay gets its boards from. Both calls read the database, so they are no calls for the thread of a screen. */
public interface ReplayBoards {
    /** How far back and up to when the unit can be told of. */
    Span span(Unit unit);

    /**
     * The board of the unit as it was true at a past moment, to the minute: what happened before it, by all that is known
     * today. Its {@code at} is the moment it tells of.
     *
     * @throws org.springframework.dao.DataAccessException or a TransactionException where the database can't be read
     */
    Board at(Unit unit, Instant moment);
}

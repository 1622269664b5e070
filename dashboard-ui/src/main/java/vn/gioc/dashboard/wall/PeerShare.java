package vn.gioc.dashboard.wall;

import java.util.function.ToLongFunction;
import vn.gioc.dashboard.board.PeerBoard.Peer;

/** What units are held beside each other by: a part of a whole, of which less is better. */
enum PeerShare {
    OVERDUE(Peer::overdue, Peer::open),
    LATE(Peer::late, Peer::done),
    REPORTS(Peer::overdueReports, Peer::openReports);

    private final ToLongFunction<Peer> part;
    private final ToLongFunction<Peer> whole;

    PeerShare(ToLongFunction<Peer> part, ToLongFunction<Peer> whole) {
        this.part = part;
        this.whole = whole;
    }

    long part(Peer peer) {
        return part.applyAsLong(peer);
    }

    long whole(Peer peer) {
        return whole.applyAsLong(peer);
    }
}

package vn.gioc.dashboard.wall;

import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.page.Shown;

/**
 * What came in and what became of it, today: two sums that are always equal. Reports know no transfer and no pause; what
 * was carried in is then what the rest leaves.
 */
record Balance(
        long carriedIn,
        long received,
        long reopened,
        long transferredIn,
        long open,
        long paused,
        long done,
        long transferredOut,
        long overdue,
        long stoppedLong) {
    static Balance ofDossiers(Board board) {
        return new Balance(
                flow(board, "dossiers.carriedIn.today"),
                flow(board, "dossiers.received.today"),
                flow(board, "dossiers.reopened.today"),
                flow(board, "dossiers.transferredIn.today"),
                flow(board, "dossiers.open"),
                flow(board, "dossiers.paused"),
                flow(board, "dossiers.done.today"),
                flow(board, "dossiers.transferredOut.today"),
                flow(board, "dossiers.overdue"),
                flow(board, "dossiers.stoppedLong"));
    }

    static Balance ofReports(Board board) {
        long received = flow(board, "reports.received.today");
        long reopened = flow(board, "reports.reopened.today");
        long open = flow(board, "reports.open");
        long done = flow(board, "reports.done.today");
        long overdue = flow(board, "reports.overdue");
        return new Balance(open + done - received - reopened, received, reopened, 0, open, 0, done, 0, overdue, 0);
    }

    long in() {
        return carriedIn + reopened + transferredIn + received;
    }

    long out() {
        return open + paused + transferredOut + done;
    }

    private static long flow(Board board, String name) {
        return Shown.figure(board, name).count();
    }
}

package vn.gioc.dashboard.manager;

import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.Item;

/** The lists a manager opens. */
enum Listing {
    OVERDUE("wrong.overdue", "/dossiers?filter=overdue", "dossiers.overdue"),
    DUE_SOON("wrong.dueSoon", "/dossiers?filter=due-soon", "dossiers.dueSoon"),
    REPORTS("wrong.reports", "/reports?filter=overdue", "reports.overdue");

    private final String title;
    private final String address;
    private final String figure;

    Listing(String title, String address, String figure) {
        this.title = title;
        this.address = address;
        this.figure = figure;
    }

    static Listing ofDossiers(String filter) {
        return filter.equals("due-soon") ? DUE_SOON : OVERDUE;
    }

    String title() {
        return title;
    }

    String address() {
        return address;
    }

    String figure() {
        return figure;
    }

    /** Whether its items are dossiers, which can be opened. */
    boolean opens() {
        return this != REPORTS;
    }

    List<Item> of(Board board) {
        return switch (this) {
            case OVERDUE -> board.dossiers().longestOverdue();
            case DUE_SOON -> board.dossiers().dueNext();
            case REPORTS -> board.reports().longestOverdue();
        };
    }
}

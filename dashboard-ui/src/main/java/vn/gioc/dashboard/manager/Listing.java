package vn.gioc.dashboard.manager;

import java.util.Arrays;
import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.feed.Late;

/** The lists a manager opens. */
enum Listing {
    OVERDUE("wrong.overdue", "overdue", "/dossiers?filter=overdue", "dossiers.overdue", Late.OVERDUE_DOSSIERS),
    DUE_SOON("wrong.dueSoon", "due-soon", "/dossiers?filter=due-soon", "dossiers.dueSoon", Late.DOSSIERS_DUE_SOON),
    REPORTS("wrong.reports", "reports", "/reports?filter=overdue", "reports.overdue", Late.OVERDUE_REPORTS);

    private final String title;
    private final String word;
    private final String address;
    private final String figure;
    private final Late late;

    Listing(String title, String word, String address, String figure, Late late) {
        this.title = title;
        this.word = word;
        this.late = late;
        this.address = address;
        this.figure = figure;
    }

    static Listing ofDossiers(String filter) {
        return filter.equals("due-soon") ? DUE_SOON : OVERDUE;
    }

    /** By its word in an address; overdue dossiers for any other. */
    static Listing ofWord(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElse(OVERDUE);
    }

    String word() {
        return word;
    }

    Late late() {
        return late;
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

package vn.gioc.dashboard.feed;

/** What somebody must act on, by the clock: which rows, and in which order the worst come first. */
public enum Late {
    OVERDUE_DOSSIERS("dossier", "procedure", "officer", "stage in ('OPEN', 'PAUSED') and overdue_from <= :now"),
    DOSSIERS_DUE_SOON(
            "dossier",
            "procedure",
            "officer",
            "stage = 'OPEN' and due_soon_from <= :now and (overdue_from is null or overdue_from > :now)"),
    OVERDUE_REPORTS("report", "category", "assignee", "is_open and overdue_from <= :now");

    private final String table;
    private final String kind;
    private final String who;
    private final String condition;

    Late(String table, String kind, String who, String condition) {
        this.table = table;
        this.kind = kind;
        this.who = who;
        this.condition = condition;
    }

    /** By what it can be divided. */
    public enum By {
        OFFICER,
        KIND,
        AREA
    }

    String table() {
        return table;
    }

    String kind() {
        return kind;
    }

    String who() {
        return who;
    }

    /** In SQL, with the parameter {@code now}. */
    String condition() {
        return condition;
    }

    /** The column that holds it. */
    String column(By by) {
        return switch (by) {
            case OFFICER -> who;
            case KIND -> kind;
            case AREA -> "area";
        };
    }
}

package vn.gioc.dashboard.knowledge;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.sql.TotalSql;

/** A table that can be told again, flows with their totals; a question names those it reads. */
public enum Part {
    DOSSIER,
    DOSSIER_FLOW("dossier_total_flow", TotalSql.ADD_UP_DOSSIERS),
    REPORT,
    REPORT_FLOW("report_total_flow", TotalSql.ADD_UP_REPORTS),
    INTERACTION_FLOW("interaction_total_flow", TotalSql.ADD_UP_INTERACTIONS),
    INDICATOR_VALUE,
    /** Told of the values: only together with them. */
    INDICATOR_ROLLUP;

    private final @Nullable Totals totals;

    /** @param addUp fills the table from the flows */
    record Totals(String table, String addUp) {}

    Part() {
        this.totals = null;
    }

    Part(String totals, String addUp) {
        this.totals = new Totals(totals, addUp);
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of flows; none elsewhere. */
    Optional<Totals> totals() {
        return Optional.ofNullable(totals);
    }
}

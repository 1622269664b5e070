package vn.gioc.streamjobs;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of a period as sums of the flow table by the minute: what screens and files show. */
final class Shown {
    private static final String[] FIGURES = {
        "received",
        "reopened",
        "transferredIn",
        "transferredOut",
        "early",
        "onTime",
        "late",
        "withdrawn",
        "refused",
        "done",
        "carriedIn",
        "open",
        "paused",
        "overdue",
        "dueSoon"
    };

    private Shown() {}

    static Map<String, Long> dossiers(Tables tables, List<String> units, Instant from, Instant to) throws SQLException {
        String done = "early + on_time + late + withdrawn + refused";
        String held = "received + reopened + transferred_in - transferred_out - (" + done + ")";
        String row = tables.rows("""
                        select %s from dossier_flow
                        where width = 'MINUTE' and unit in ('%s') and bucket < timestamptz '%s'""".formatted(
                        String.join(
                                ", ",
                                in("received", from),
                                in("reopened", from),
                                in("transferred_in", from),
                                in("transferred_out", from),
                                in("early", from),
                                in("on_time", from),
                                in("late", from),
                                in("withdrawn", from),
                                in("refused", from),
                                in(done, from),
                                "coalesce(sum(" + held + ") filter (where bucket < timestamptz '" + from + "'), 0)",
                                "coalesce(sum(" + held + " - paused), 0)",
                                "coalesce(sum(paused), 0)",
                                "coalesce(sum(overdue), 0)",
                                "coalesce(sum(due_soon), 0)"),
                        String.join("','", units),
                        to))
                .getFirst();
        String[] values = row.split("\\|");
        Map<String, Long> shown = new HashMap<>();
        for (int i = 0; i < FIGURES.length; i++) {
            shown.put(FIGURES[i], Long.parseLong(values[i]));
        }
        return shown;
    }

    private static String in(String what, Instant from) {
        return "coalesce(sum(" + what + ") filter (where bucket >= timestamptz '" + from + "'), 0)";
    }
}

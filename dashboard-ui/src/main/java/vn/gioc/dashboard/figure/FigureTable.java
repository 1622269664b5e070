package vn.gioc.dashboard.figure;

import static vn.gioc.domain.figure.DossierMeasure.EARLY;
import static vn.gioc.domain.figure.DossierMeasure.PAUSED;
import static vn.gioc.domain.figure.DossierMeasure.TRANSFERRED_IN;
import static vn.gioc.domain.figure.DossierMeasure.TRANSFERRED_OUT;
import static vn.gioc.domain.figure.DossierMeasure.WITHDRAWN;
import static vn.gioc.domain.figure.ReportMeasure.DUPLICATE;

import java.util.List;
import vn.gioc.dashboard.figure.FigureDefinition.Kind;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.figure.ReportMeasure;

/** The one definition of every figure that is a sum of flows. */
final class FigureTable {
    static final List<FigureDefinition> ALL = List.of(
            dossiers("received", Kind.FLOW, "received", sums -> sums.of(DossierMeasure.RECEIVED)),
            dossiers("done", Kind.FLOW, "early + onTime + late + withdrawn + refused", FigureTable::dossiersDone),
            dossiers("early", Kind.FLOW, "ended before the due moment", sums -> sums.of(EARLY)),
            dossiers("onTime", Kind.FLOW, "ended at it, or without one", sums -> sums.of(DossierMeasure.ON_TIME)),
            dossiers(
                    "onTimeWithoutDue",
                    Kind.FLOW,
                    "those of onTime without a due moment",
                    sums -> sums.of(DossierMeasure.ON_TIME_WITHOUT_DUE)),
            dossiers("late", Kind.FLOW, "ended after it", sums -> sums.of(DossierMeasure.LATE)),
            dossiers("withdrawn", Kind.FLOW, "withdrawn by the citizen", sums -> sums.of(WITHDRAWN)),
            dossiers("refused", Kind.FLOW, "refused after acceptance", sums -> sums.of(DossierMeasure.REFUSED)),
            dossiers("reopened", Kind.FLOW, "reopened", sums -> sums.of(DossierMeasure.REOPENED)),
            dossiers("transferredIn", Kind.FLOW, "from another unit", sums -> sums.of(TRANSFERRED_IN)),
            dossiers("transferredOut", Kind.FLOW, "to another unit", sums -> sums.of(TRANSFERRED_OUT)),
            dossiers(
                    "carriedIn",
                    Kind.CARRIED_IN,
                    "open + paused when the period began",
                    FigureTable::dossiersUnfinished),
            dossiers(
                    "open",
                    Kind.STOCK,
                    "received + reopened + transferredIn − transferredOut − done − paused",
                    sums -> dossiersUnfinished(sums) - sums.of(PAUSED)),
            dossiers("paused", Kind.STOCK, "waiting for the citizen or an order", sums -> sums.of(PAUSED)),
            dossiers("overdue", Kind.STOCK, "can no longer end on time", sums -> sums.of(DossierMeasure.OVERDUE)),
            dossiers("dueSoon", Kind.STOCK, "due today or next working day", sums -> sums.of(DossierMeasure.DUE_SOON)),
            dossiers(
                    "stoppedLong",
                    Kind.STOCK,
                    "those of paused that were stopped more than 30 days ago",
                    sums -> sums.of(DossierMeasure.STOPPED_LONG)),
            reports("received", Kind.FLOW, "received", sums -> sums.of(ReportMeasure.RECEIVED)),
            reports("done", Kind.FLOW, "onTime + late + refused + duplicate", FigureTable::reportsDone),
            reports(
                    "onTime",
                    Kind.FLOW,
                    "resolved in time, or without a due moment",
                    sums -> sums.of(ReportMeasure.ON_TIME)),
            reports(
                    "onTimeWithoutDue",
                    Kind.FLOW,
                    "those of onTime without a due moment",
                    sums -> sums.of(ReportMeasure.ON_TIME_WITHOUT_DUE)),
            reports("late", Kind.FLOW, "resolved after the due moment", sums -> sums.of(ReportMeasure.LATE)),
            reports("refused", Kind.FLOW, "refused", sums -> sums.of(ReportMeasure.REFUSED)),
            reports("duplicate", Kind.FLOW, "known already", sums -> sums.of(DUPLICATE)),
            reports("reopened", Kind.FLOW, "reopened", sums -> sums.of(ReportMeasure.REOPENED)),
            reports("carriedIn", Kind.CARRIED_IN, "open when the period began", FigureTable::reportsOpen),
            reports("open", Kind.STOCK, "received + reopened − done", FigureTable::reportsOpen),
            reports("overdue", Kind.STOCK, "can no longer end on time", sums -> sums.of(ReportMeasure.OVERDUE)),
            reports("dueSoon", Kind.STOCK, "due today or next working day", sums -> sums.of(ReportMeasure.DUE_SOON)),
            interactions("count", "all of them", InteractionMeasure.COUNT),
            interactions("answered", "outcome ANSWERED", InteractionMeasure.ANSWERED),
            interactions("handedOver", "outcome HANDED_OVER", InteractionMeasure.HANDED_OVER),
            interactions("from45", "age band FROM_45", InteractionMeasure.FROM_45),
            interactions("ageKnown", "those whose age band is known", InteractionMeasure.AGE_KNOWN),
            interactions("finished", "outcome FINISHED", InteractionMeasure.FINISHED),
            interactions("abandoned", "outcome ABANDONED", InteractionMeasure.ABANDONED),
            interactions("durationSeconds", "their durations added up", InteractionMeasure.DURATION_SECONDS),
            interactions("durationKnown", "those whose duration is known", InteractionMeasure.DURATION_KNOWN));

    private FigureTable() {}

    /** The table of names with formula and period, in Markdown: what ARCHITECTURE.md and the OpenAPI text show. */
    static String markdown() {
        StringBuilder text = new StringBuilder("| figure | what it is | time |\n|---|---|---|\n");
        for (FigureDefinition each : ALL) {
            boolean stock = each.kind() == Kind.STOCK;
            text.append("| `%s%s` | %s | %s |\n"
                    .formatted(
                            each.name(),
                            stock ? "" : ".<period>",
                            each.formula(),
                            stock ? "stock" : each.kind() == Kind.FLOW ? "flow" : "stock at the period's start"));
        }
        return text.append(
                        "| `indicators.<code>` | the latest period's value, combined over areas and wards by the catalog,"
                                + " or `suppressed` (see Small counts); with `period`, `target`, `atLeast`, `compared` |"
                                + " latest period |\n")
                .append("| `alerts.open` | alerts that are not closed | stock |\n")
                .toString();
    }

    private static long dossiersDone(Sums sums) {
        return sums.of(EARLY)
                + sums.of(DossierMeasure.ON_TIME)
                + sums.of(DossierMeasure.LATE)
                + sums.of(WITHDRAWN)
                + sums.of(DossierMeasure.REFUSED);
    }

    private static long dossiersUnfinished(Sums sums) {
        return sums.of(DossierMeasure.RECEIVED)
                + sums.of(DossierMeasure.REOPENED)
                + sums.of(TRANSFERRED_IN)
                - sums.of(TRANSFERRED_OUT)
                - dossiersDone(sums);
    }

    private static long reportsDone(Sums sums) {
        return sums.of(ReportMeasure.ON_TIME)
                + sums.of(ReportMeasure.LATE)
                + sums.of(ReportMeasure.REFUSED)
                + sums.of(DUPLICATE);
    }

    private static long reportsOpen(Sums sums) {
        return sums.of(ReportMeasure.RECEIVED) + sums.of(ReportMeasure.REOPENED) - reportsDone(sums);
    }

    private static FigureDefinition dossiers(
            String measure, Kind kind, String formula, java.util.function.ToLongFunction<Sums> sum) {
        return new FigureDefinition(Subject.DOSSIERS, measure, kind, formula, sum);
    }

    private static FigureDefinition reports(
            String measure, Kind kind, String formula, java.util.function.ToLongFunction<Sums> sum) {
        return new FigureDefinition(Subject.REPORTS, measure, kind, formula, sum);
    }

    private static FigureDefinition interactions(String measure, String formula, InteractionMeasure column) {
        return new FigureDefinition(Subject.INTERACTIONS, measure, Kind.FLOW, formula, sums -> sums.of(column));
    }
}

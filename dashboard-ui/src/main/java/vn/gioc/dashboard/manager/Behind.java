package vn.gioc.dashboard.manager;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.DayCount;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.domain.alert.Condition;
import vn.gioc.domain.figure.Zone;

/**
 * What lies behind an alert: the list, the indicator or the page that its figure is made of.
 *
 * @param address of the page
 * @param key of what it is called
 */
record Behind(String address, String key) {
    static Behind of(Alert alert) {
        String figure = alert.figure();
        String unit = "&unit=" + alert.unit();
        return switch (figure) {
            case "dossiers.overdue" -> new Behind("/dossiers?filter=overdue" + unit, "behind.dossiers");
            case "dossiers.dueSoon" -> new Behind("/dossiers?filter=due-soon" + unit, "behind.dossiers");
            case "reports.overdue" -> new Behind("/reports?filter=overdue" + unit, "behind.reports");
            case Condition.SOURCE_SILENCE -> new Behind("/quality#sources", "behind.sources");
            case Condition.DIFFERENCES -> new Behind("/quality#recount", "behind.recount");
            case Condition.SCREEN_SILENCE -> new Behind("/admin", "behind.screens");
            default -> {
                if (figure.startsWith("indicators.")) {
                    yield new Behind("/?unit=" + alert.unit() + "#indicators", "behind.indicators");
                }
                String subject = figure.startsWith("reports.") ? "reports" : "dossiers";
                yield new Behind("/balance?period=week&of=" + subject + unit, "behind.balance");
            }
        };
    }

    /** How the figure went, as far as the board holds it; empty where it does not. */
    static List<DayCount> trend(Alert alert, Board board) {
        return switch (alert.figure()) {
            case "dossiers.overdue" -> board.dossiers().overdueDays();
            case "dossiers.dueSoon" -> board.dossiers().dueSoonDays();
            case "reports.overdue" -> board.reports().overdueDays();
            case "reports.received" -> board.reports().receivedDays();
            default ->
                board.indicators().stream()
                        .filter(each -> alert.figure()
                                .equals("indicators." + each.indicator().code()))
                        .findFirst()
                        .map(each -> points(each, board))
                        .orElse(List.of());
        };
    }

    /** Only the course counts here: whole numbers in the indicator's last decimal, without what is not shown. */
    private static List<DayCount> points(IndicatorBoard indicator, Board board) {
        List<DayCount> points = new ArrayList<>();
        for (IndicatorBoard.Point each : indicator.series()) {
            BigDecimal value = each.value();
            if (value != null) {
                points.add(new DayCount(
                        Zone.dateOf(board.at()),
                        value.movePointRight(indicator.indicator().decimals()).longValue()));
            }
        }
        return points;
    }
}

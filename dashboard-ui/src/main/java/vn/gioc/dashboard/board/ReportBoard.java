package vn.gioc.dashboard.board;

import java.util.List;
import vn.gioc.dashboard.board.DossierBoard.DayCount;
import vn.gioc.dashboard.board.DossierBoard.HourCount;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.board.DossierBoard.Stock;

/**
 * What the scene of citizen reports draws.
 *
 * @param hours received in each hour of today beside the mean of the same weekday over the last four weeks
 * @param categories open and overdue by category, most open first
 * @param areas open and overdue by neighbourhood, most open first
 * @param receivedDays received on each of the last 30 days, today last
 * @param doneDays done on each of the last 30 days, today last
 * @param overdueDays the stock of overdue reports at the end of each of the last 14 days, today last
 * @param longestOverdue at most 50, longest first
 */
public record ReportBoard(
        List<HourCount> hours,
        List<Stock> categories,
        List<Stock> areas,
        List<DayCount> receivedDays,
        List<DayCount> doneDays,
        List<DayCount> overdueDays,
        List<Item> longestOverdue) {
    public ReportBoard {
        hours = List.copyOf(hours);
        categories = List.copyOf(categories);
        areas = List.copyOf(areas);
        receivedDays = List.copyOf(receivedDays);
        doneDays = List.copyOf(doneDays);
        overdueDays = List.copyOf(overdueDays);
        longestOverdue = List.copyOf(longestOverdue);
    }
}

package vn.gioc.dashboard.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scenes of public administration draw.
 *
 * @param hours done in each hour of today beside the mean of the same weekday over the last four weeks
 * @param fields open and overdue by field, most open first; codes nobody lists under "khac"
 * @param overdueDays the stock of overdue dossiers at the end of each of the last 30 days, today last
 * @param overdueDaysBefore the same of the 30 days before
 * @param dueSoonDays the stock of those due soon at the end of each of the last 14 days, today last
 * @param longestOverdue at most 50, longest first
 * @param dueNext at most 50, due soonest first
 */
public record DossierBoard(
        List<HourCount> hours,
        List<Stock> fields,
        List<DayCount> overdueDays,
        List<DayCount> overdueDaysBefore,
        List<DayCount> dueSoonDays,
        List<Item> longestOverdue,
        List<Item> dueNext) {
    /** @param hour 0 to 23, Asia/Ho_Chi_Minh */
    public record HourCount(int hour, long today, double usual) {}

    public record Stock(String code, String name, long open, long overdue) {}

    public record DayCount(LocalDate day, long count) {}

    /**
     * @param title the procedure's or category's name
     * @param who the officer's pseudonym or the organisation it lies with
     * @param daysLate whole days since it became overdue; 0 where it is not
     */
    public record Item(
            String code,
            String title,
            @Nullable String field,
            @Nullable String who,
            @Nullable String area,
            @Nullable Instant dueAt,
            long daysLate) {}

    public DossierBoard {
        hours = List.copyOf(hours);
        fields = List.copyOf(fields);
        overdueDays = List.copyOf(overdueDays);
        overdueDaysBefore = List.copyOf(overdueDaysBefore);
        dueSoonDays = List.copyOf(dueSoonDays);
        longestOverdue = List.copyOf(longestOverdue);
        dueNext = List.copyOf(dueNext);
    }
}

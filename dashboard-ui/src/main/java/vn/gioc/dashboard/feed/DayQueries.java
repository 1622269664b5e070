package vn.gioc.dashboard.feed;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.DossierBoard.DayCount;
import vn.gioc.dashboard.board.DossierBoard.HourCount;
import vn.gioc.domain.figure.Zone;

/** Reads series of flows: by hour of a day, and by day. Days and hours are those of Asia/Ho_Chi_Minh. */
@Component
class DayQueries {
    private static final int WEEKS = 4;

    private final JdbcClient database;

    DayQueries(JdbcClient database) {
        this.database = database;
    }

    private record HourSum(Instant hour, long count) {}

    /** What a day added. */
    record DaySum(LocalDate day, long received, long done, long overdue, long dueSoon) {}

    List<HourCount> dossiersDone(List<String> units, LocalDate today) {
        return hours(
                today,
                database.sql("""
                        select bucket, sum(early + on_time + late + withdrawn + refused)::bigint as count
                        from dossier_total_flow
                        where unit = any (:units::text[]) and width = 'HOUR' and bucket = any (:hours::timestamptz[])
                        group by bucket""")
                        .param("units", units.toArray(String[]::new))
                        .param("hours", hoursOfSameWeekday(today))
                        .query((row, n) ->
                                new HourSum(row.getTimestamp("bucket").toInstant(), row.getLong("count")))
                        .list());
    }

    List<HourCount> reportsReceived(List<String> units, LocalDate today) {
        return hours(
                today,
                database.sql("""
                        select bucket, sum(received)::bigint as count
                        from report_total_flow
                        where unit = any (:units::text[]) and width = 'HOUR' and bucket = any (:hours::timestamptz[])
                        group by bucket""")
                        .param("units", units.toArray(String[]::new))
                        .param("hours", hoursOfSameWeekday(today))
                        .query((row, n) ->
                                new HourSum(row.getTimestamp("bucket").toInstant(), row.getLong("count")))
                        .list());
    }

    List<HourCount> interactions(List<String> units, LocalDate today) {
        return hours(
                today,
                database.sql("""
                        select bucket, sum(interactions)::bigint as count
                        from interaction_total_flow
                        where unit = any (:units::text[]) and width = 'HOUR' and bucket = any (:hours::timestamptz[])
                        group by bucket""")
                        .param("units", units.toArray(String[]::new))
                        .param("hours", hoursOfSameWeekday(today))
                        .query((row, n) ->
                                new HourSum(row.getTimestamp("bucket").toInstant(), row.getLong("count")))
                        .list());
    }

    /** Since {@code first}; days without any movement are left out. */
    Map<LocalDate, DaySum> dossierDays(List<String> units, LocalDate first) {
        return days(database.sql("""
                        select bucket, sum(received)::bigint as received,
                               sum(early + on_time + late + withdrawn + refused)::bigint as done,
                               sum(overdue)::bigint as overdue, sum(due_soon)::bigint as due_soon
                        from dossier_total_flow
                        where unit = any (:units::text[]) and width = 'DAY' and bucket >= :first::timestamptz
                        group by bucket"""), units, first);
    }

    Map<LocalDate, DaySum> reportDays(List<String> units, LocalDate first) {
        return days(database.sql("""
                        select bucket, sum(received)::bigint as received,
                               sum(on_time + late + refused + duplicate)::bigint as done,
                               sum(overdue)::bigint as overdue, sum(due_soon)::bigint as due_soon
                        from report_total_flow
                        where unit = any (:units::text[]) and width = 'DAY' and bucket >= :first::timestamptz
                        group by bucket"""), units, first);
    }

    private static Map<LocalDate, DaySum> days(
            JdbcClient.StatementSpec statement, List<String> units, LocalDate first) {
        Map<LocalDate, DaySum> days = new HashMap<>();
        statement
                .param("units", units.toArray(String[]::new))
                .param("first", Zone.startOf(first).toString())
                .query(row -> {
                    LocalDate day = Zone.dateOf(row.getTimestamp("bucket").toInstant());
                    days.put(
                            day,
                            new DaySum(
                                    day,
                                    row.getLong("received"),
                                    row.getLong("done"),
                                    row.getLong("overdue"),
                                    row.getLong("due_soon")));
                });
        return days;
    }

    /** The flow of each of {@code count} days, the last of them {@code last}. */
    static List<DayCount> flow(
            Map<LocalDate, DaySum> days, LocalDate last, int count, java.util.function.ToLongFunction<DaySum> of) {
        List<DayCount> flow = new ArrayList<>();
        for (LocalDate day = last.minusDays(count - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            DaySum sum = days.get(day);
            flow.add(new DayCount(day, sum == null ? 0 : of.applyAsLong(sum)));
        }
        return flow;
    }

    /**
     * The stock at the end of each of {@code count} days: what there is now, less what came after.
     *
     * @param now the stock now
     */
    static List<DayCount> stock(
            Map<LocalDate, DaySum> days,
            long now,
            LocalDate today,
            LocalDate last,
            int count,
            java.util.function.ToLongFunction<DaySum> of) {
        Map<LocalDate, Long> atEnd = new HashMap<>();
        long stock = now;
        LocalDate first = last.minusDays(count - 1L);
        for (LocalDate day = today; !day.isBefore(first); day = day.minusDays(1)) {
            atEnd.put(day, stock);
            DaySum sum = days.get(day);
            stock -= sum == null ? 0 : of.applyAsLong(sum);
        }
        List<DayCount> stocks = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            stocks.add(new DayCount(day, atEnd.getOrDefault(day, 0L)));
        }
        return stocks;
    }

    /** Of the weeks before only those count in which something happened that day: a young centre has no others. */
    private static List<HourCount> hours(LocalDate today, List<HourSum> sums) {
        long[] now = new long[24];
        long[] before = new long[24];
        java.util.Set<LocalDate> daysBefore = new java.util.HashSet<>();
        for (HourSum sum : sums) {
            LocalDate day = Zone.dateOf(sum.hour());
            int hour = sum.hour().atZone(Zone.ID).getHour();
            if (day.equals(today)) {
                now[hour] += sum.count();
            } else {
                before[hour] += sum.count();
                daysBefore.add(day);
            }
        }
        List<HourCount> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            double usual = daysBefore.isEmpty() ? 0 : (double) before[hour] / daysBefore.size();
            hours.add(new HourCount(hour, now[hour], usual));
        }
        return hours;
    }

    private static String[] hoursOfSameWeekday(LocalDate today) {
        List<String> hours = new ArrayList<>();
        for (int week = 0; week <= WEEKS; week++) {
            Instant start = Zone.startOf(today.minusDays((long) DayOfWeek.values().length * week));
            for (int hour = 0; hour < 24; hour++) {
                hours.add(start.plusSeconds(3600L * hour).toString());
            }
        }
        return hours.toArray(String[]::new);
    }
}

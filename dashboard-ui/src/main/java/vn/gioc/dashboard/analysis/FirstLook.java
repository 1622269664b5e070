package vn.gioc.dashboard.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is asked before anybody has: the columns that tell most, and the last months. Everything else is a click away. */
final class FirstLook {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "dossiers", List.of("code,unit,procedure,area,channel,status,received_at,ended_at,due_at,timeliness"),
            "dossier-events", List.of("code,occurred_at,unit,source,status,step,procedure,area"),
            "dossier-throughput",
                    List.of(
                            "unit,bucket,carried_in,received,reopened,transferred_in,done,transferred_out,open,paused,late,overdue"),
            "reports", List.of("code,unit,category,area,touchpoint,status,received_at,ended_at,due_at,timeliness"),
            "report-events", List.of("code,occurred_at,unit,source,status,category,area,assignee"),
            "report-throughput", List.of("unit,bucket,carried_in,received,reopened,done,open,late,overdue"),
            "indicators", List.of("unit,indicator,area,period,value,suppressed,revision,source,occurred_at"),
            "interactions",
                    List.of(
                            "unit,bucket,touchpoint,kind,topic,interactions,answered,handed_over,from_45,duration_seconds"),
            "corrections", List.of("unit,figure,day,old,new,delta,recorded_at,late_by,code"));

    private FirstLook() {}

    /** @param unit what is asked of; empty: everything that may be read */
    static AnalysisQuestion of(String dataset, List<String> unit, LocalDate today) {
        LocalDate from = today.minusMonths(2).withDayOfMonth(1);
        return new AnalysisQuestion(
                dataset,
                "",
                "",
                Map.of(
                        "unit",
                        unit,
                        "from",
                        List.of(from.toString()),
                        "columns",
                        COLUMNS.getOrDefault(dataset, List.of())));
    }
}

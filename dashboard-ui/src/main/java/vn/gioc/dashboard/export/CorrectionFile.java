package vn.gioc.dashboard.export;

import static vn.gioc.dashboard.export.Column.Kind.DATE;
import static vn.gioc.dashboard.export.Column.Kind.MOMENT;
import static vn.gioc.dashboard.export.Column.Kind.TEXT;
import static vn.gioc.dashboard.export.Column.Kind.WHOLE;
import static vn.gioc.dashboard.export.Column.Kind.WORD;

import java.util.List;
import java.util.Set;
import vn.gioc.dashboard.figure.CorrectedDay;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Names;

/**
 * A row a figure of a day that was over, and an event that changed it afterwards. Old and new follow from what the figure
 * is now, correction by correction backwards. The period is that of when the event was recorded.
 */
final class CorrectionFile implements Dataset {
    private static final String ROWS = """
            from (
              select *, value - later as new_value, value - later - delta as old_value
              from (
                select *, (coalesce(sum(delta) over newest_first, 0) - delta)::bigint as later
                from correction
                where %1$s
                window newest_first as (
                  partition by unit, subject, measure, day
                  order by recorded_at desc, log_partition desc, log_offset desc, type desc, code desc)
              ) corrected
              join (
                select unit, subject, measure, day, %2$s as value
                from (select distinct unit, subject, measure, day from correction where %1$s) figure
              ) now using (unit, subject, measure, day)
            ) correction
            where %3$s
              and %4$s""";

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public Names title() {
        return new Names("Đính chính số liệu", "Corrections");
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("subject", "subject", Set.of("dossiers", "reports")));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.DOSSIER_FLOW, Part.REPORT_FLOW);
    }

    @Override
    public String moment() {
        return "correction.recorded_at";
    }

    @Override
    public String order() {
        return "correction.recorded_at, correction.log_partition, correction.log_offset, correction.type collate \"C\","
                + " correction.unit collate \"C\", correction.measure collate \"C\", correction.day";
    }

    @Override
    public boolean alwaysInOrder() {
        return true;
    }

    @Override
    public List<Column> columns(Question question) {
        return List.of(
                Column.of("unit", TEXT, "Đơn vị", "Unit"),
                Column.of("subject", WORD, "Đối tượng", "Subject").meaning("dossiers, reports", "dossiers, reports"),
                Column.of("figure", WORD, "Chỉ số", "Figure")
                        .meaning(
                                "Tên như trong API; với số tồn là thay đổi ròng trong ngày",
                                "Named as in the API; of a stock, the day's net change")
                        .from(CorrectedDay.name("correction")),
                Column.of("day", DATE, "Ngày", "Day")
                        .meaning("Ngày được đính chính", "The day that was corrected")
                        .from("correction.day::date"),
                Column.of("old", WHOLE, "Trước", "Old").from("old_value"),
                Column.of("new", WHOLE, "Sau", "New").from("new_value"),
                Column.of("delta", WHOLE, "Chênh lệch", "Change"),
                Column.of("recorded_at", MOMENT, "Ghi nhận lúc", "Recorded at")
                        .meaning("Lúc sự kiện vào nhật ký của trung tâm", "When the event entered the centre's log"),
                Column.of("occurred_at", MOMENT, "Xảy ra lúc", "Occurred at"),
                Column.of("late_by", WHOLE, "Đến muộn", "Late by")
                        .meaning("Từ lúc xảy ra đến lúc ghi nhận", "From when it happened to when it was recorded")
                        .in("s")
                        .from("floor(extract(epoch from correction.recorded_at - correction.occurred_at))::bigint"),
                Column.of("code", TEXT, "Mã", "Code").meaning("Mã hồ sơ hoặc phản ánh", "Of the dossier or report"),
                Column.of("type", WORD, "Loại sự kiện", "Type"),
                Column.of("source", TEXT, "Nguồn", "Source"),
                Column.of("id", TEXT, "Mã sự kiện", "Event id"));
    }

    @Override
    public String rows(Question question) {
        return ROWS.formatted(
                question.ofUnits("unit"),
                CorrectedDay.value("figure"),
                question.within(moment()),
                question.narrowed(filters()));
    }
}

package vn.gioc.dashboard.export;

import static vn.gioc.dashboard.export.Column.Kind.BOOLEAN;
import static vn.gioc.dashboard.export.Column.Kind.DECIMAL;
import static vn.gioc.dashboard.export.Column.Kind.MOMENT;
import static vn.gioc.dashboard.export.Column.Kind.TEXT;
import static vn.gioc.dashboard.export.Column.Kind.WHOLE;
import static vn.gioc.dashboard.export.Column.Kind.WORD;

import java.util.List;
import java.util.Set;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.report.ReportStatus;

/** A row a citizen report, as it stands now. The period is that of its receipt. */
final class ReportFile implements Dataset {
    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Names title() {
        return new Names("Phản ánh", "Citizen reports");
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("area"),
                Filter.of("category"),
                Filter.of("touchpoint"),
                Filter.of("status", ReportStatus.class),
                Filter.of("timeliness", Timeliness.class));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.REPORT);
    }

    @Override
    public String moment() {
        return "coalesce(received_at, last_event_at)";
    }

    @Override
    public String order() {
        return "code collate \"C\"";
    }

    @Override
    public List<Column> columns(Question question) {
        return List.of(
                Column.of("code", TEXT, "Mã phản ánh", "Report"),
                Column.of("unit", TEXT, "Đơn vị", "Unit"),
                Column.of("category", TEXT, "Lĩnh vực", "Category"),
                Column.of("area", TEXT, "Khu phố", "Area"),
                Column.of("touchpoint", TEXT, "Điểm chạm", "Touchpoint"),
                Column.of("urgent", BOOLEAN, "Khẩn", "Urgent"),
                Column.of("lat", DECIMAL, "Vĩ độ", "Latitude").in("°").meaning("WGS 84", "WGS 84"),
                Column.of("lon", DECIMAL, "Kinh độ", "Longitude").in("°").meaning("WGS 84", "WGS 84"),
                Column.of("assignee", TEXT, "Đơn vị xử lý", "Assignee"),
                Column.of("reason", TEXT, "Lý do", "Reason")
                        .meaning("Mã lý do từ chối", "Code of the reason of a refusal"),
                Column.of("duplicate_of", TEXT, "Trùng với", "Duplicate of"),
                Column.of("status", WORD, "Trạng thái", "Status"),
                Column.of("open", BOOLEAN, "Đang mở", "Open").from("is_open"),
                Column.of("hidden", BOOLEAN, "Ẩn", "Hidden"),
                Column.of("received_at", MOMENT, "Tiếp nhận lúc", "Received at"),
                Column.of("ended_at", MOMENT, "Kết thúc lúc", "Ended at"),
                Column.of("ended_by", WORD, "Kết thúc bởi", "Ended by"),
                Column.of("due_at", MOMENT, "Hạn", "Due at"),
                Column.of("first_due_at", MOMENT, "Hạn đầu", "First due at"),
                Column.of("overdue_from", MOMENT, "Quá hạn từ", "Overdue from")
                        .meaning("Có thể ở tương lai", "May lie in the future"),
                Column.of("timeliness", WORD, "Đúng hạn", "Timeliness")
                        .meaning("EARLY, ON_TIME, LATE", "EARLY, ON_TIME, LATE"),
                Column.of("late_against_first", BOOLEAN, "Trễ so với hạn đầu", "Late against the first due moment"),
                Column.of("rating", WHOLE, "Đánh giá", "Rating").in("1–5"),
                Column.of("out_of_order", BOOLEAN, "Sai thứ tự", "Out of order")
                        .meaning("Kết thúc được báo trước tiếp nhận", "An end was told earlier than the receipt"),
                Column.of("last_event_at", MOMENT, "Sự kiện cuối lúc", "Last event at"),
                Column.of("computed_due_at", MOMENT, "Hạn do GIOC tính", "Due as computed"),
                Column.of("assigned_at", MOMENT, "Giao lúc", "Assigned at")
                        .meaning("Đồng hồ của đơn vị đang xử lý", "The clock of whoever works on it now"),
                Column.of("assignee_due_at", MOMENT, "Hạn của đơn vị xử lý", "Due of the assignee"),
                Column.of("reassignments", WHOLE, "Số lần chuyển", "Reassignments"));
    }

    @Override
    public String rows(Question question) {
        return """
                from report
                where %s
                  and %s
                  and %s""".formatted(question.ofUnits("unit"), question.within(moment()), question.narrowed(filters()));
    }
}

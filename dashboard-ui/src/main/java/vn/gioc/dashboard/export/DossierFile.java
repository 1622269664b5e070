package vn.gioc.dashboard.export;

import static vn.gioc.dashboard.export.Column.Kind.BOOLEAN;
import static vn.gioc.dashboard.export.Column.Kind.MOMENT;
import static vn.gioc.dashboard.export.Column.Kind.TEXT;
import static vn.gioc.dashboard.export.Column.Kind.WHOLE;
import static vn.gioc.dashboard.export.Column.Kind.WORD;

import java.util.List;
import java.util.Set;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.dossier.Channel;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.dossier.Stage;

/** A row a dossier, as it stands now. The period is that of its receipt, or of what is known before one. */
final class DossierFile implements Dataset {
    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public Names title() {
        return new Names("Hồ sơ", "Dossiers");
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("area"),
                Filter.of("procedure"),
                Filter.of("channel", Channel.class),
                Filter.of("touchpoint"),
                Filter.of("status", DossierStatus.class),
                Filter.of("stage", Stage.class),
                Filter.of("timeliness", Timeliness.class));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.DOSSIER);
    }

    @Override
    public String moment() {
        return "coalesce(received_at, registered_at, last_event_at)";
    }

    @Override
    public String order() {
        return "code collate \"C\"";
    }

    @Override
    public List<Column> columns(Question question) {
        return List.of(
                Column.of("code", TEXT, "Mã hồ sơ", "Dossier"),
                Column.of("unit", TEXT, "Đơn vị", "Unit").meaning("Đơn vị đang giữ hồ sơ", "The unit that holds it"),
                Column.of("procedure", TEXT, "Thủ tục", "Procedure").meaning("Mã thủ tục", "Code of the procedure"),
                Column.of("area", TEXT, "Khu phố", "Area"),
                Column.of("channel", WORD, "Kênh", "Channel")
                        .meaning("IN_PERSON, ONLINE, POST", "IN_PERSON, ONLINE, POST"),
                Column.of("touchpoint", TEXT, "Điểm chạm", "Touchpoint"),
                Column.of("level", WORD, "Mức độ", "Level")
                        .meaning("FULL toàn trình, PARTIAL một phần", "FULL, PARTIAL"),
                Column.of("time_limit", WORD, "Thời hạn", "Limit")
                        .meaning("P5D ngày làm việc, PT8H giờ làm việc", "P5D working days, PT8H working hours"),
                Column.of("officer", TEXT, "Cán bộ", "Officer").meaning("Bí danh", "A pseudonym"),
                Column.of("step", TEXT, "Bước", "Step").meaning("Bước gần nhất", "The latest step"),
                Column.of("step_at", MOMENT, "Bước lúc", "Step at"),
                Column.of("status", WORD, "Trạng thái", "Status")
                        .meaning("Trạng thái gần nhất theo một thứ tự", "The latest status in the one order"),
                Column.of("stage", WORD, "Giai đoạn", "Stage")
                        .meaning("OUTSIDE, OPEN, PAUSED, DONE", "OUTSIDE, OPEN, PAUSED, DONE"),
                Column.of("registered_at", MOMENT, "Đăng ký lúc", "Registered at"),
                Column.of("received_at", MOMENT, "Tiếp nhận lúc", "Received at"),
                Column.of("ended_at", MOMENT, "Kết thúc lúc", "Ended at"),
                Column.of("ended_by", WORD, "Kết thúc bởi", "Ended by"),
                Column.of("due_at", MOMENT, "Hạn", "Due at").meaning("Hạn đang có hiệu lực", "The due moment in force"),
                Column.of("first_due_at", MOMENT, "Hạn đầu", "First due at"),
                Column.of("overdue_from", MOMENT, "Quá hạn từ", "Overdue from")
                        .meaning("Có thể ở tương lai", "May lie in the future"),
                Column.of("paused_since", MOMENT, "Tạm dừng từ", "Paused since"),
                Column.of("timeliness", WORD, "Đúng hạn", "Timeliness")
                        .meaning("EARLY, ON_TIME, LATE", "EARLY, ON_TIME, LATE"),
                Column.of("fee_due", BOOLEAN, "Có phí", "Fee due"),
                Column.of("paid_online", BOOLEAN, "Trả phí trực tuyến", "Paid online"),
                Column.of("digitised", BOOLEAN, "Số hoá", "Digitised"),
                Column.of("rating", WHOLE, "Đánh giá", "Rating").in("1–5"),
                Column.of("out_of_order", BOOLEAN, "Sai thứ tự", "Out of order")
                        .meaning("Kết thúc được báo trước tiếp nhận", "An end was told earlier than the receipt"),
                Column.of("last_event_at", MOMENT, "Sự kiện cuối lúc", "Last event at"),
                Column.of("computed_due_at", MOMENT, "Hạn do GIOC tính", "Due as computed")
                        .meaning("Bên cạnh hạn của nguồn", "Beside that of the source"),
                Column.of("limit_used", WORD, "Thời hạn dùng để tính", "Limit used")
                        .meaning("Của nguồn, hoặc của danh mục", "The source's, or the catalog's"),
                Column.of("due_provisional", BOOLEAN, "Hạn tạm tính", "Provisional")
                        .meaning("Rơi vào năm chưa có lịch nghỉ", "In a year whose days off are not announced"),
                Column.of("due_calendar", TEXT, "Lịch", "Calendar"),
                Column.of("moved_by_calendars", WHOLE, "Số lần dời do lịch", "Moved by calendars")
                        .from("coalesce(jsonb_array_length(due_moves), 0)"),
                Column.of("rescheduled", WHOLE, "Số lần nguồn dời hạn", "Rescheduled by its source")
                        .from("coalesce(jsonb_array_length(reschedules), 0)"),
                Column.of("apologies", WHOLE, "Số phiếu xin lỗi", "Written apologies")
                        .from("(select count(*) from jsonb_array_elements(reschedules) as moved"
                                + " where moved ->> 'apology' is not null)"),
                Column.of("stopped_since", MOMENT, "Dừng từ", "Stopped since"));
    }

    @Override
    public String rows(Question question) {
        return """
                from dossier
                where %s
                  and %s
                  and %s""".formatted(question.ofUnits("unit"), question.within(moment()), question.narrowed(filters()));
    }
}

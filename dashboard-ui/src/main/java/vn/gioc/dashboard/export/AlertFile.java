package vn.gioc.dashboard.export;

import static vn.gioc.dashboard.export.Column.Kind.DECIMAL;
import static vn.gioc.dashboard.export.Column.Kind.MOMENT;
import static vn.gioc.dashboard.export.Column.Kind.TEXT;
import static vn.gioc.dashboard.export.Column.Kind.WHOLE;
import static vn.gioc.dashboard.export.Column.Kind.WORD;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gioc.dashboard.alert.ToldAlerts;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Names;

/**
 * A row an alert, as its entries tell it: those of now, or those up to the moment asked for. The period is that of when
 * it began to be true. What people noted is not in it.
 */
final class AlertFile implements Dataset {
    private static final String ROWS = ToldAlerts.FROM + "where %2$s and %3$s";

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public Names title() {
        return new Names("Cảnh báo", "Alerts");
    }

    /** None: nobody tells alerts again from events, their entries are kept. */
    @Override
    public Set<Part> parts() {
        return Set.of();
    }

    @Override
    public String moment() {
        return "alert.since";
    }

    @Override
    public String order() {
        return "alert.since, alert.id";
    }

    @Override
    public boolean alwaysInOrder() {
        return true;
    }

    @Override
    public List<Column> columns(Question question) {
        return List.of(
                Column.of("id", TEXT, "Mã cảnh báo", "Alert").from("alert.id::text"),
                Column.of("unit", TEXT, "Đơn vị", "Unit").from("alert.unit"),
                Column.of("rule", TEXT, "Quy tắc", "Rule").from("alert.rule"),
                Column.of("figure", TEXT, "Chỉ số", "Figure")
                        .meaning("Tên như trong API", "Named as in the API")
                        .from("alert.figure"),
                Column.of("part", TEXT, "Phần", "Part")
                        .meaning(
                                "Khu phố, nguồn hoặc màn hình; trống là toàn bộ",
                                "A neighbourhood, source or screen; empty: the whole")
                        .from("alert.part"),
                Column.of("severity", WORD, "Mức độ", "Severity")
                        .meaning("WATCH: cần theo dõi; BAD: nghiêm trọng", "WATCH or BAD")
                        .from(ToldAlerts.SEVERITY),
                Column.of("state", WORD, "Trạng thái", "State")
                        .meaning("OPEN: chưa nhận; TAKEN: đang xử lý; CLOSED: đã đóng", "OPEN, TAKEN or CLOSED")
                        .from(ToldAlerts.STATE),
                Column.of("since", MOMENT, "Từ lúc", "Since")
                        .meaning(
                                "Lúc bắt đầu đúng, theo thời gian sự kiện",
                                "When it began to be true, in the events' time")
                        .from("alert.since"),
                Column.of("noticed_at", MOMENT, "Phát hiện lúc", "Noticed at").from("alert.noticed_at"),
                Column.of("value", DECIMAL, "Giá trị", "Value")
                        .meaning("Lần cuối được ghi; im lặng tính bằng phút", "As last told; of silences in minutes")
                        .from("told.value"),
                Column.of("threshold", DECIMAL, "Ngưỡng", "Threshold").from("alert.threshold"),
                Column.of("owner", TEXT, "Người phụ trách", "Owner").from("told.owner"),
                Column.of("due_at", MOMENT, "Hạn xử lý", "Due at")
                        .meaning("Theo giờ làm việc", "In working time")
                        .from("alert.due_at"),
                Column.of("taken_at", MOMENT, "Nhận lúc", "Taken at").from("told.taken_at"),
                Column.of("closed_at", MOMENT, "Đóng lúc", "Closed at").from("told.closed_at"),
                Column.of("closed_by", TEXT, "Người đóng", "Closed by")
                        .meaning("gioc: tự hết", "gioc: it was over by itself")
                        .from("told.closed_by"),
                Column.of("entries", WHOLE, "Số ghi nhận", "Entries").from("told.entries"));
    }

    @Override
    public String rows(Question question) {
        return rows(question, "true");
    }

    @Override
    public String select(Question question, Snapshot snapshot, boolean csv) {
        String known = snapshot.known() == null
                ? "true"
                : "entry.at <= " + Question.literal(snapshot.known().asOf());
        return chosen(question).stream()
                        .map(Column::sql)
                        .collect(Collectors.joining(",\n  ", "select\n  ", "\n" + rows(question, known)))
                + "\norder by " + order();
    }

    private String rows(Question question, String known) {
        return ROWS.formatted(known, question.ofUnits("alert.unit"), question.within(moment()));
    }
}

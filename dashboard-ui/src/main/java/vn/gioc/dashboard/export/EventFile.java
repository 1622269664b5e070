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
import vn.gioc.domain.dossier.Channel;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.report.ReportStatus;

/**
 * A row an event, as it was sent, from the ledger. What was sent again stands once, as it was first: same type,
 * subject, source and id are one event. The period is that of when it happened.
 *
 * @param subject the heading of what the events are about
 * @param types of the events, as literals of SQL
 * @param data the events' data as a list of columns with types
 * @param filters by what is in it
 * @param fields the columns read from it
 */
record EventFile(
        String name, Names title, Names subject, String types, String data, List<Filter> filters, List<Column> fields)
        implements Dataset {
    static EventFile ofDossiers() {
        return new EventFile(
                "dossier-events",
                new Names("Sự kiện hồ sơ", "Events of dossiers"),
                new Names("Mã hồ sơ", "Dossier"),
                "'dossier.status.v1', 'dossier.step.v1'",
                """
                status text, step text, procedure text, area text, channel text, touchpoint text, level text,
                "limit" text, "dueAt" timestamptz, "toUnit" text, officer text, "feeDue" text, "paidOnline" text,
                digitised boolean, rating smallint""",
                List.of(
                        Filter.of("area"),
                        Filter.of("procedure"),
                        Filter.of("channel", Channel.class),
                        Filter.of("touchpoint"),
                        Filter.of("status", DossierStatus.class)),
                List.of(
                        Column.of("status", WORD, "Trạng thái", "Status"),
                        Column.of("step", TEXT, "Bước", "Step"),
                        Column.of("procedure", TEXT, "Thủ tục", "Procedure"),
                        Column.of("area", TEXT, "Khu phố", "Area"),
                        Column.of("channel", WORD, "Kênh", "Channel"),
                        Column.of("touchpoint", TEXT, "Điểm chạm", "Touchpoint"),
                        Column.of("level", WORD, "Mức độ", "Level"),
                        Column.of("time_limit", WORD, "Thời hạn", "Limit").from("\"limit\""),
                        Column.of("due_at", MOMENT, "Hạn", "Due at").from("\"dueAt\""),
                        Column.of("to_unit", TEXT, "Chuyển đến", "To unit").from("\"toUnit\""),
                        Column.of("officer", TEXT, "Cán bộ", "Officer"),
                        Column.of("fee_due", WORD, "Có phí", "Fee due")
                                .meaning("true, false hoặc số tiền (VND)", "true, false or an amount in VND")
                                .from("\"feeDue\""),
                        Column.of("paid_online", WORD, "Trả phí trực tuyến", "Paid online")
                                .meaning("true, false hoặc số tiền (VND)", "true, false or an amount in VND")
                                .from("\"paidOnline\""),
                        Column.of("digitised", BOOLEAN, "Số hoá", "Digitised"),
                        Column.of("rating", WHOLE, "Đánh giá", "Rating").in("1–5")));
    }

    static EventFile ofReports() {
        return new EventFile(
                "report-events",
                new Names("Sự kiện phản ánh", "Events of citizen reports"),
                new Names("Mã phản ánh", "Report"),
                "'report.status.v1'",
                """
                status text, category text, area text, touchpoint text, urgent boolean, "dueAt" timestamptz,
                lat double precision, lon double precision, assignee text, reason text, "duplicateOf" text,
                rating smallint""",
                List.of(
                        Filter.of("area"),
                        Filter.of("category"),
                        Filter.of("touchpoint"),
                        Filter.of("status", ReportStatus.class)),
                List.of(
                        Column.of("status", WORD, "Trạng thái", "Status"),
                        Column.of("category", TEXT, "Lĩnh vực", "Category"),
                        Column.of("area", TEXT, "Khu phố", "Area"),
                        Column.of("touchpoint", TEXT, "Điểm chạm", "Touchpoint"),
                        Column.of("urgent", BOOLEAN, "Khẩn", "Urgent"),
                        Column.of("due_at", MOMENT, "Hạn", "Due at").from("\"dueAt\""),
                        Column.of("lat", DECIMAL, "Vĩ độ", "Latitude").in("°"),
                        Column.of("lon", DECIMAL, "Kinh độ", "Longitude").in("°"),
                        Column.of("assignee", TEXT, "Đơn vị xử lý", "Assignee"),
                        Column.of("reason", TEXT, "Lý do", "Reason"),
                        Column.of("duplicate_of", TEXT, "Trùng với", "Duplicate of")
                                .from("\"duplicateOf\""),
                        Column.of("rating", WHOLE, "Đánh giá", "Rating").in("1–5")));
    }

    @Override
    public Set<Part> parts() {
        return Set.of();
    }

    @Override
    public String moment() {
        return "ledger.occurred_at";
    }

    @Override
    public String order() {
        return "ledger.recorded_at, ledger.type collate \"C\", ledger.log_partition, ledger.log_offset";
    }

    @Override
    public List<Column> columns(Question question) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                Column.of("code", TEXT, subject.vi(), subject.en())
                                        .from("ledger.subject"),
                                Column.of("occurred_at", MOMENT, "Xảy ra lúc", "Occurred at"),
                                Column.of("type", WORD, "Loại", "Type"),
                                Column.of("unit", TEXT, "Đơn vị", "Unit").from("ledger.unit"),
                                Column.of("source", TEXT, "Nguồn", "Source"),
                                Column.of("id", TEXT, "Mã sự kiện", "Event id"),
                                Column.of("recorded_at", MOMENT, "Ghi nhận lúc", "Recorded at")
                                        .meaning("Lúc vào nhật ký của trung tâm", "When it entered the centre's log")),
                        fields.stream())
                .toList();
    }

    @Override
    public String rows(Question question) {
        return """
                from event_ledger ledger
                cross join lateral json_to_record(ledger.data) as told (%s)
                where ledger.type in (%s)
                  and %s
                  and %s
                  and %s
                  and not exists (
                    select from event_ledger first
                    where first.type = ledger.type and first.subject = ledger.subject and first.source = ledger.source
                      and first.id = ledger.id
                      and (first.recorded_at, first.log_partition, first.log_offset)
                        < (ledger.recorded_at, ledger.log_partition, ledger.log_offset))""".formatted(
                data, types, question.ofUnits("ledger.unit"), question.within(moment()), question.narrowed(filters));
    }
}

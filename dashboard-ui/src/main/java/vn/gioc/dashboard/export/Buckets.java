package vn.gioc.dashboard.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.figure.Window;
import vn.gioc.domain.catalog.Names;

/**
 * The buckets of a question: whole ones inside its period, and at its edges the part of one that lies in it, which is
 * added up from narrower ones.
 */
record Buckets(Question question) {
    private static final Map<String, Names> PARTS = Map.of(
            "procedure", new Names("Thủ tục", "Procedure"),
            "channel", new Names("Kênh", "Channel"),
            "touchpoint", new Names("Điểm chạm", "Touchpoint"),
            "area", new Names("Khu phố", "Area"),
            "category", new Names("Lĩnh vực", "Category"));

    /** Of the rows of a series: by unit, then part, then time. */
    static String order(String rows) {
        return "%1$s.unit collate \"C\", %1$s.part collate \"C\", %1$s.bucket".formatted(rows);
    }

    private Bucket bucket() {
        return question.bucket();
    }

    /** The condition that a row of a flow table belongs to the period, and to no other row's bucket. */
    String condition() {
        Instant from = question.from();
        Instant to = question.to();
        Instant first = from == null ? null : ceiling(from);
        Instant last = to == null ? null : bucket().floor(to);
        if (first != null && last != null && last.isBefore(first)) {
            return covered(new Window("inside", from, to));
        }
        List<String> parts = new ArrayList<>();
        parts.add(range(new Window.Range(bucket().rows(), first, last)));
        if (from != null && !from.equals(first)) {
            parts.add(covered(new Window("head", from, first)));
        }
        if (to != null && !to.equals(last)) {
            parts.add(covered(new Window("tail", last, to)));
        }
        return String.join("\n     or ", parts);
    }

    /**
     * Fills in what a statement over flows needs of the question: {@code {units}}, its {@code {filters}}, {@code {part}}, the conditions {@code
     * {period}} and {@code {before}} it, the {@code {bucket}} of a row, the {@code {first}} bucket, the {@code {end}} of
     * the last one known, and the {@code {step}} between two. The session's time zone is Asia/Ho_Chi_Minh.
     */
    String fill(String sql, List<Filter> filters) {
        Instant from = question.from();
        Instant to = question.to();
        String step = "interval '" + bucket().interval() + "'";
        String known = truncated("as_of") + " + " + step;
        return sql.replace("{units}", question.ofUnits("unit"))
                .replace("{part}", question.by() == null ? "''" : question.by())
                .replace("{period}", condition())
                .replace("{before}", from == null ? "false" : covered(new Window("before", null, from)))
                .replace("{bucket}", truncated("bucket"))
                .replace("{first}", from == null ? "null" : Question.literal(bucket().floor(from)))
                .replace("{end}", to == null ? known : "least(" + known + ", " + Question.literal(ceiling(to)) + ")")
                .replace("{step}", step)
                // Last, for it holds what was asked, which may look like one of these.
                .replace("{filters}", question.narrowed(filters));
    }

    private String truncated(String moment) {
        return "date_trunc('" + bucket() + "', " + moment + ")";
    }

    private String startsAt(String bucket) {
        return question.from() == null ? bucket : "greatest(" + bucket + ", " + Question.literal(question.from()) + ")";
    }

    private String endsAt(String bucket) {
        String end = bucket + " + interval '" + bucket().interval() + "'";
        return question.to() == null ? end : "least(" + end + ", " + Question.literal(question.to()) + ")";
    }

    /** The columns that say whose flows, of which stretch of time and which part a row holds. */
    List<Column> columns(@Nullable String by) {
        boolean day = bucket().compareTo(Bucket.DAY) >= 0;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("unit", Column.Kind.TEXT, "Đơn vị", "Unit"));
        columns.addAll(List.of(
                Column.of("bucket", day ? Column.Kind.DATE : Column.Kind.MOMENT, "Kỳ", "Bucket")
                        .meaning("Ngày hoặc thời điểm đầu của kỳ", "First day or moment of the bucket")
                        .from(day ? "bucket::date" : "bucket"),
                Column.of("starts_at", Column.Kind.MOMENT, "Từ", "Starts at")
                        .meaning(
                                "Từ, kể cả; trễ hơn đầu kỳ nếu from cắt kỳ",
                                "Inclusive; later than the bucket where from cuts it")
                        .from(startsAt("bucket")),
                Column.of("ends_at", Column.Kind.MOMENT, "Đến", "Ends at")
                        .meaning(
                                "Đến, không kể; sớm hơn cuối kỳ nếu to cắt kỳ",
                                "Exclusive; earlier than the bucket's end where to cuts it")
                        .from(endsAt("bucket"))));
        Names name = by == null ? null : PARTS.get(by);
        if (by != null && name != null) {
            columns.add(Column.of(by, Column.Kind.TEXT, name.vi(), name.en()).from("nullif(part, '')"));
        }
        return columns;
    }

    private Instant ceiling(Instant moment) {
        Instant floor = bucket().floor(moment);
        return floor.equals(moment) ? moment : bucket().end(floor);
    }

    private static String covered(Window window) {
        List<Window.Range> ranges = window.cover();
        return ranges.isEmpty()
                ? "false"
                : ranges.stream().map(Buckets::range).collect(Collectors.joining("\n     or "));
    }

    private static String range(Window.Range range) {
        return "(width = '" + range.width() + "'" + bound(" and bucket >= ", range.from())
                + bound(" and bucket < ", range.to()) + ")";
    }

    private static String bound(String compare, @Nullable Instant moment) {
        return moment == null ? "" : compare + Question.literal(Objects.requireNonNull(moment));
    }
}

package vn.gioc.dashboard.export;

import static vn.gioc.dashboard.export.Column.Kind.BOOLEAN;
import static vn.gioc.dashboard.export.Column.Kind.DECIMAL;
import static vn.gioc.dashboard.export.Column.Kind.MOMENT;
import static vn.gioc.dashboard.export.Column.Kind.TEXT;
import static vn.gioc.dashboard.export.Column.Kind.WHOLE;
import static vn.gioc.dashboard.export.Column.Kind.WORD;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Names;

/**
 * A row a value of an indicator, for one period and area. Counts so small that they could point at a person are left
 * out, as they are on the screens. The period asked for is that of the value's first moment.
 */
record IndicatorFile(Catalog catalog) implements Dataset {
    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public Names title() {
        return new Names("Chỉ tiêu", "Indicators");
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.INDICATOR_VALUE);
    }

    @Override
    public String order() {
        return "unit collate \"C\", indicator collate \"C\", area collate \"C\", period_start, period collate \"C\"";
    }

    @Override
    public Dataset by(Catalog other) {
        return new IndicatorFile(other);
    }

    @Override
    public List<Column> columns(Question question) {
        return List.of(
                Column.of("unit", TEXT, "Đơn vị", "Unit"),
                Column.of("indicator", TEXT, "Chỉ tiêu", "Indicator"),
                Column.of("area", TEXT, "Khu phố", "Area").from("nullif(area, '')"),
                Column.of("period", TEXT, "Kỳ", "Period")
                        .meaning(
                                "ISO 8601: 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026",
                                "ISO 8601: 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026"),
                Column.of("frequency", WORD, "Tần suất", "Frequency"),
                Column.of("period_start", MOMENT, "Kỳ từ", "Period from"),
                Column.of("period_end", MOMENT, "Kỳ đến", "Period to").meaning("Không kể", "Exclusive"),
                Column.of("value", DECIMAL, "Giá trị", "Value")
                        .meaning(
                                "Theo đơn vị đo trong danh mục; trống khi bị ẩn",
                                "In the catalog's unit of measure; empty where suppressed")
                        .from("case when " + suppressed("value") + " then null else value end"),
                Column.of("suppressed", BOOLEAN, "Bị ẩn", "Suppressed")
                        .meaning("Số đếm quá nhỏ để công bố", "The count is too small to be shown")
                        .from("(" + suppressed("value") + ")"),
                Column.of("revision", WHOLE, "Lần đính chính", "Revision"),
                Column.of("previous_value", DECIMAL, "Giá trị trước đính chính", "Previous value")
                        .meaning("Giá trị mà bản này thay", "The value this one corrected")
                        .from("case when " + suppressed("previous_value") + " then null else previous_value end"),
                Column.of("revisions", WHOLE, "Số lần đính chính", "Revisions"),
                Column.of("source", TEXT, "Nguồn", "Source"),
                Column.of("occurred_at", MOMENT, "Công bố lúc", "Occurred at"),
                Column.of("recorded_at", MOMENT, "Ghi nhận lúc", "Recorded at"));
    }

    @Override
    public String rows(Question question) {
        return """
                from indicator_value
                left join (values %s) as listed (listed_indicator, smallest_shown) on listed_indicator = indicator
                where %s
                  and %s""".formatted(listed(), question.ofUnits("unit"), question.within("period_start"));
    }

    private static String suppressed(String value) {
        return "coalesce(" + value + " <> 0 and " + value + " < smallest_shown and smallest_shown > 0, false)";
    }

    private String listed() {
        return catalog.indicators().isEmpty()
                ? "('', 0)"
                : catalog.indicators().stream()
                        .map(each -> "(" + Question.literal(each.code()) + ", " + each.smallestShown() + ")")
                        .collect(Collectors.joining(", "));
    }
}

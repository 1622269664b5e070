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
 * A row a value of an indicator that the catalog lists, for one period and area. Of one whose small counts are hidden a
 * row is a whole unit and a period of the catalog's frequency, without a history: {@code Suppression} says why. The
 * period asked for is that of the value's first moment.
 *
 * @param unitsAbove units that have others below them
 */
record IndicatorFile(Catalog catalog, Set<String> unitsAbove) implements Dataset {
    private static final String ROWS = """
            from (
              select unit, indicator, area, period, frequency, period_start, period_end, value, false as hidden, revision,
                previous_value, revisions, source, occurred_at, recorded_at
              from indicator_value
              join %1$s on code = indicator
              where smallest_shown = 0 and %2$s and %3$s
              union all
              select unit, indicator, '', period, frequency, period_start, period_end,
                case when whole = 0 or whole >= smallest_shown then whole end, whole <> 0 and whole < smallest_shown,
                null, null, null, source, occurred_at, recorded_at
              from (
                select unit, indicator, period, frequency, period_start, period_end, smallest_shown,
                  case over_areas when 'SUM' then sum(value) when 'MEAN' then avg(value)
                    when 'LAST' then (array_agg(value order by occurred_at desc, area collate "C"))[1]
                    else case when count(*) = 1 then max(value) end end as whole,
                  case when min(source) = max(source) then min(source) end as source,
                  max(occurred_at) as occurred_at, max(recorded_at) as recorded_at
                from (
                  select *, bool_or(area = '') over (partition by unit, indicator, period, period_start) as has_own
                  from indicator_value
                  join %1$s on code = indicator and listed_frequency = frequency
                  where smallest_shown > 0 and unit <> all (%4$s) and %2$s and %3$s
                ) as sent
                where area = '' or not has_own
                group by unit, indicator, period, frequency, period_start, period_end, smallest_shown, over_areas
              ) as counted
            ) as told""";

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public Names title() {
        return new Names("Chỉ tiêu", "Indicators");
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.of("indicator"), Filter.of("area"));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.INDICATOR_VALUE);
    }

    @Override
    public String moment() {
        return "period_start";
    }

    @Override
    public String order() {
        return "unit collate \"C\", indicator collate \"C\", area collate \"C\", period_start, period collate \"C\"";
    }

    @Override
    public Dataset by(Catalog other) {
        return new IndicatorFile(other, unitsAbove);
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
                                "Theo đơn vị đo trong danh mục; trống khi bị ẩn. Chỉ tiêu có ngưỡng công bố chỉ có số"
                                        + " của cả đơn vị, không chia theo khu phố và không kèm lần đính chính",
                                "In the catalog's unit of measure; empty where suppressed. Of an indicator whose small"
                                        + " counts are suppressed there is only the whole unit's, without areas and"
                                        + " revisions"),
                Column.of("suppressed", BOOLEAN, "Bị ẩn", "Suppressed")
                        .meaning(
                                "Số đếm lớn hơn 0 nhưng dưới ngưỡng công bố của danh mục",
                                "The count is above zero and below the smallest that the catalog lets be shown")
                        .from("hidden"),
                Column.of("revision", WHOLE, "Lần đính chính", "Revision"),
                Column.of("previous_value", DECIMAL, "Giá trị trước đính chính", "Previous value")
                        .meaning("Giá trị mà bản này thay", "The value this one corrected"),
                Column.of("revisions", WHOLE, "Số lần đính chính", "Revisions"),
                Column.of("source", TEXT, "Nguồn", "Source"),
                Column.of("occurred_at", MOMENT, "Công bố lúc", "Occurred at"),
                Column.of("recorded_at", MOMENT, "Ghi nhận lúc", "Recorded at"));
    }

    @Override
    public String rows(Question question) {
        // Narrowed once small counts are hidden: asked area by area, they would tell what they hide.
        return ROWS.formatted(listed(), question.ofUnits("unit"), question.within(moment()), above()) + "\nwhere "
                + question.narrowed(filters());
    }

    private String above() {
        return unitsAbove.stream()
                .sorted()
                .map(Question::literal)
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private String listed() {
        String rows = catalog.indicators().stream()
                .map(each -> "(%s, %s, %s, %d)"
                        .formatted(
                                Question.literal(each.code()),
                                Question.literal(each.frequency().name()),
                                Question.literal(each.overAreas().name()),
                                each.smallestShown()))
                .collect(Collectors.joining(", "));
        return "(values %s) as listed (code, listed_frequency, over_areas, smallest_shown)"
                .formatted(rows.isEmpty() ? "(null, null, null, 0)" : rows);
    }
}

package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.indicator.Rollup;

/**
 * Reads how every indicator of the catalog went: of a unit that others belong to its rollups, of any other its own
 * values. As far back as a comparison looks: a week's warning line rests on five years, a day's on none. Of weeks more than
 * two years old only the same weeks of their years, which lie a multiple of 52 weeks back, or one more: no comparison asks
 * for the others. Of what a ratio is made of all weeks, since its other part may end earlier.
 */
@Component
public class IndicatorQueries {
    // Grouped and sorted by the number of the indicator in the catalog: by texts of a language it takes twice as long.
    private static final String LATEST_AND_BACK = """
            from unnest(:indicators::text[], :frequencies::text[], :hiding::boolean[], :parts::boolean[])
              with ordinality as i (code, frequency, hiding, part, nth)
            cross join lateral (
              select max(p.period_start) as period_start
              from %1$s p
              where p.unit = :unit and p.indicator = i.code and p.frequency = i.frequency
                and (p.period_end <= :at or p.occurred_at <= :at)) as latest
            join %1$s v
              on v.unit = :unit and v.indicator = i.code and v.frequency = i.frequency
                and v.period_start >= latest.period_start - case i.frequency
                  when 'DAY' then interval '367 days' when 'WEEK' then interval '6 years'
                  when 'MONTH' then interval '31 months' when 'QUARTER' then interval '93 months'
                  when 'YEAR' then interval '31 years' else interval '31 days' end
            where (v.period_end <= :at or v.occurred_at <= :at)
              and (i.frequency <> 'WEEK' or i.part
                or v.period_start > latest.period_start - interval '2 years'
                or mod(extract(day from latest.period_start - v.period_start)::integer / 7, 52) <= 1)
            """;

    /** A unit's own value stands where one was sent, else those of its areas; it alone needs no sum and no order. */
    private static final String OWN_ELSE_AREAS = """
            case when bool_or(v.area = '') then 1 else count(*) end as value_count,
              coalesce(max(v.value) filter (where v.area = ''), sum(v.value) filter (where v.area <> '')) as value_sum,
              coalesce(max(v.value) filter (where v.area = ''),
                (array_agg(v.value order by v.occurred_at desc, v.area desc) filter (where v.area <> ''))[1]) as last_value,
              max(v.occurred_at) as occurred_at, max(v.recorded_at) as recorded_at""";

    private static final String OF_VALUES = "select i.nth, v.period, v.period_start, " + OWN_ELSE_AREAS
            + ", false as own, null::numeric[] as small " + LATEST_AND_BACK.formatted("indicator_value")
            + "group by i.nth, v.period, v.period_start order by i.nth, v.period_start desc";

    /** The small ones only of what hides them: they are many, and nothing else asks for them. */
    private static final String OF_ROLLUPS =
            """
            select i.nth, v.period, v.period_start, v.value_count, v.value_sum, v.last_value, v.occurred_at,
              v.recorded_at, v.own, case when i.hiding then v.small end as small
            """ + LATEST_AND_BACK.formatted("indicator_rollup") + "order by i.nth, v.period_start desc";

    private static final String PARTS = """
            select i.nth, %s as unit, %s as area, %s
            from unnest(:indicators::text[], :frequencies::text[], :starts::timestamptz[])
              with ordinality as i (code, frequency, start, nth)
            join indicator_value v
              on v.indicator = i.code and v.frequency = i.frequency and v.period_start = i.start
            where %s and (v.period_end <= :at or v.occurred_at <= :at)
            group by 1, 2, 3""";

    private static final String AREAS =
            PARTS.formatted("v.unit", "v.area", OWN_ELSE_AREAS, "v.unit = any (:units::text[]) and v.area <> ''");

    /**
     * All from the first unit to the last, in one stretch of the key instead of a search each: others that lie between are
     * left out later. Sorted by bytes, which is several times faster than by a language.
     */
    private static final String UNITS = PARTS.formatted("v.unit collate \"C\"", "''", OWN_ELSE_AREAS, """
            v.unit between (select min(unit) from unnest(:units::text[]) as unit)
              and (select max(unit) from unnest(:units::text[]) as unit)""");

    private final JdbcClient database;
    private final Catalogs catalogs;

    IndicatorQueries(JdbcClient database, Catalogs catalogs) {
        this.database = database;
        this.catalogs = catalogs;
    }

    /** One period of an indicator, before the catalog says how it combines and what of it may be shown. */
    record Told(String indicator, String period, Instant start, Rollup rollup) {}

    /** The same of a part of the unit: of an area of a ward, or a ward of a city, whose area is empty. */
    record PartTold(String indicator, String unit, String area, Rollup rollup) {}

    /**
     * The newest period of each indicator first.
     *
     * @param hasUnitsBelow others belong to the unit
     * @param at only periods that were over by then, or values that were told by then; null: all
     */
    List<Told> course(String unit, boolean hasUnitsBelow, @Nullable Instant at) {
        List<Indicator> asked = catalogs.current().indicators();
        Set<String> parts = asked.stream()
                .map(Indicator::ratio)
                .flatMap(Stream::ofNullable)
                .flatMap(ratio -> Stream.of(ratio.of(), ratio.to()))
                .collect(Collectors.toSet());
        return database.sql(hasUnitsBelow ? OF_ROLLUPS : OF_VALUES)
                .param("indicators", texts(asked, Indicator::code))
                .param("frequencies", texts(asked, each -> each.frequency().name()))
                .param("hiding", flags(asked, each -> each.suppression().applies()))
                .param("parts", flags(asked, each -> parts.contains(each.code())))
                .param("unit", unit)
                .param("at", end(at))
                .query((row, n) -> new Told(
                        asked.get(row.getInt(1) - 1).code(),
                        row.getString(2),
                        moment(row, 3),
                        rollup(row, 4, row.getBoolean(9), row.getArray(10))))
                .list();
    }

    /**
     * The areas of a ward, or the wards of a city, in one period of each indicator; in no order.
     *
     * @param starts by indicator, the first moment of its period
     * @param at as of the course they are parts of
     */
    List<PartTold> parts(List<String> units, boolean areas, Map<String, Instant> starts, @Nullable Instant at) {
        List<Indicator> asked = catalogs.current().indicators().stream()
                .filter(each -> starts.containsKey(each.code()))
                .toList();
        Set<String> wanted = Set.copyOf(units);
        return database
                .sql(areas ? AREAS : UNITS)
                .param("indicators", texts(asked, Indicator::code))
                .param("frequencies", texts(asked, each -> each.frequency().name()))
                .param(
                        "starts",
                        texts(
                                asked,
                                each -> Objects.requireNonNull(starts.get(each.code()))
                                        .toString()))
                .param("units", units.toArray(String[]::new))
                .param("at", end(at))
                .query((row, n) -> new PartTold(
                        asked.get(row.getInt(1) - 1).code(),
                        row.getString(2),
                        row.getString(3),
                        rollup(row, 4, false, null)))
                .list()
                .stream()
                .filter(each -> wanted.contains(each.unit()))
                .toList();
    }

    private static OffsetDateTime end(@Nullable Instant at) {
        return at == null ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC);
    }

    /** @param from the column of the count, which sum, last value and both times follow: thousands are read by place, not by name */
    private static Rollup rollup(ResultSet row, int from, boolean own, @Nullable Array small) throws SQLException {
        return new Rollup(
                row.getInt(from),
                row.getBigDecimal(from + 1),
                row.getBigDecimal(from + 2),
                own,
                small == null ? List.of() : Arrays.asList((BigDecimal[]) small.getArray()),
                moment(row, from + 3),
                moment(row, from + 4));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static Boolean[] flags(List<Indicator> asked, Predicate<Indicator> of) {
        return asked.stream().map(of::test).toArray(Boolean[]::new);
    }

    private static String[] texts(List<Indicator> asked, Function<Indicator, String> of) {
        return asked.stream().map(of).toArray(String[]::new);
    }
}

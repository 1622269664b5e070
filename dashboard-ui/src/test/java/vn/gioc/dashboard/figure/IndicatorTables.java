package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Indicator.Combination;
import vn.gioc.domain.catalog.Indicator.Comparison;
import vn.gioc.domain.catalog.Indicator.Direction;
import vn.gioc.domain.catalog.Indicator.Ratio;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;
import vn.gioc.domain.unit.Units;

/** Values of indicators in the tables, and what a board makes of them. */
final class IndicatorTables {
    private static final Units UNITS = Units.sample();

    private final Instant now;
    private final Catalog catalog;

    IndicatorTables(Instant now) {
        this(now, Catalog.sample());
    }

    private IndicatorTables(Instant now, Catalog catalog) {
        this.now = now;
        this.catalog = catalog;
    }

    /** A value in force. */
    record Told(String indicator, String unit, String area, String period, String value, Instant at) {}

    IndicatorTables with(Catalog other) {
        return new IndicatorTables(now, other);
    }

    void clear() {
        TestDatabase.clear();
    }

    void send(Told told) {
        ReportingPeriod parsed = ReportingPeriod.parse(told.period());
        TestDatabase.row("indicator_value")
                .with("unit", told.unit())
                .with("indicator", told.indicator())
                .with("area", told.area())
                .with("period", told.period())
                .with("frequency", parsed.frequency().name())
                .with("period_start", parsed.start())
                .with("period_end", parsed.end())
                .with("value", new BigDecimal(told.value()))
                .with("revision", 0)
                .with("revisions", 0)
                .with("source", "health")
                .with("occurred_at", told.at())
                .with("recorded_at", told.at())
                .with("epoch", 1L)
                .with("seq", 1L)
                .insert();
    }

    /** What the jobs would have written for the city of the two wards, each of which sends a value or those of its areas. */
    void rollUp() {
        TestDatabase.client().sql("""
                        insert into indicator_rollup
                        select 'hcm', indicator, period, max(frequency), period_start, max(period_end), sum(n), sum(total),
                          (array_agg(last order by told desc, unit desc))[1], false,
                          coalesce(array_agg(total order by total) filter (where total <> 0 and total < 10), '{}'),
                          max(told), max(known), 1, 1
                        from (
                          select unit, indicator, period, frequency, period_start, period_end, count(*) as n,
                            sum(value) as total, (array_agg(value order by occurred_at desc, area desc))[1] as last,
                            max(occurred_at) as told, max(recorded_at) as known
                          from (select *, bool_or(area = '') over (partition by unit, indicator, period) as has_own
                                from indicator_value) as v
                          where area = '' or not has_own
                          group by unit, indicator, period, frequency, period_start, period_end) as of_unit
                        group by indicator, period, period_start""").update();
    }

    IndicatorBoard board(String code, String unit, @Nullable Instant at) {
        return queries().indicators(UNITS.find(unit).orElseThrow(), new Question(at, null, null, null), now).stream()
                .filter(each -> each.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<IndicatorBoard> all(String unit) {
        return queries().indicators(UNITS.find(unit).orElseThrow(), Question.LIVE, now);
    }

    List<IndicatorBoard> drawn(String unit) {
        return queries().drawn(UNITS.find(unit).orElseThrow(), Question.LIVE, now);
    }

    private SnapshotQueries queries() {
        return new SnapshotQueries(
                new FlowQueries(TestDatabase.client()),
                new JobQueries(TestDatabase.client()),
                new SourceQueries(TestDatabase.client(), UNITS, WorkingCalendar.civilService()),
                new IndicatorQueries(TestDatabase.client(), () -> catalog),
                new KeptQueries(TestDatabase.client()),
                new AlertQueries(TestDatabase.client()),
                UNITS,
                () -> catalog,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The same catalog, but that this one is compared with everything, and per 100,000 residents. */
    static Catalog allCompared(String code) {
        Indicator like = Catalog.sample().indicator(code).orElseThrow();
        return catalog(
                indicator(code, like.frequency(), like.overTime(), like.overAreas(), null, like.smallestShown()));
    }

    /** Monthly: a rate of two sums. */
    static Catalog rate() {
        return catalog(
                indicator("of", Frequency.MONTH, Combination.SUM, Combination.SUM, null, 0),
                indicator("to", Frequency.MONTH, Combination.SUM, Combination.SUM, null, 0),
                indicator(
                        "rate",
                        Frequency.MONTH,
                        Combination.RATIO,
                        Combination.RATIO,
                        new Ratio("of", "to", BigDecimal.valueOf(100)),
                        0));
    }

    static Catalog catalog(Indicator... indicators) {
        return new Catalog(
                "t",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Arrays.asList(indicators),
                null,
                null);
    }

    static Indicator indicator(
            String code,
            Frequency frequency,
            Combination overTime,
            Combination overAreas,
            @Nullable Ratio ratio,
            int smallestShown) {
        Set<Comparison> all = EnumSet.allOf(Comparison.class);
        return new Indicator(
                code,
                Sector.HEALTH,
                new Names(code, code),
                "ca",
                0,
                frequency,
                overTime,
                overAreas,
                ratio,
                Direction.DOWN,
                null,
                null,
                null,
                null,
                Duration.ofDays(9),
                smallestShown,
                100_000,
                all);
    }
}

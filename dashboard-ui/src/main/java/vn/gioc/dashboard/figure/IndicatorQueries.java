package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Indicator;

/** Reads the last values of every indicator of the catalog. */
@Component
public class IndicatorQueries {
    private static final int PERIODS = 31;

    private final JdbcClient database;
    private final Catalogs catalogs;

    IndicatorQueries(JdbcClient database, Catalogs catalogs) {
        this.database = database;
        this.catalogs = catalogs;
    }

    /** A value as the table has it. */
    record Value(
            String indicator,
            String unit,
            String area,
            String period,
            Instant start,
            BigDecimal value,
            Instant occurredAt,
            Instant recordedAt) {}

    /**
     * The values of the last 31 periods of each indicator, of the frequency the catalog gives it, newest first.
     *
     * @param at only periods that were over by then, or values that were told by then; null: all
     */
    List<Value> latest(List<String> units, @Nullable Instant at) {
        List<Indicator> listed = catalogs.current().indicators();
        return database.sql("""
                        select v.indicator, v.unit, v.area, v.period, v.period_start, v.value, v.occurred_at, v.recorded_at
                        from unnest(:indicators::text[], :frequencies::text[]) as i (code, frequency)
                        cross join lateral (
                          select distinct p.period_start
                          from indicator_value p
                          where p.indicator = i.code and p.unit = any (:units::text[]) and p.frequency = i.frequency
                            and (p.period_end <= :at or p.occurred_at <= :at)
                          order by p.period_start desc
                          limit :periods) as latest
                        join indicator_value v
                          on v.indicator = i.code and v.unit = any (:units::text[])
                            and v.frequency = i.frequency and v.period_start = latest.period_start
                        where v.period_end <= :at or v.occurred_at <= :at
                        order by v.indicator, v.period_start desc, v.unit, v.area""")
                .param("indicators", texts(listed, Indicator::code))
                .param("frequencies", texts(listed, each -> each.frequency().name()))
                .param("units", units.toArray(String[]::new))
                .param("periods", PERIODS)
                .param("at", at == null ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Value(
                        row.getString("indicator"),
                        row.getString("unit"),
                        row.getString("area"),
                        row.getString("period"),
                        Objects.requireNonNull(JobQueries.moment(row, "period_start")),
                        row.getBigDecimal("value"),
                        Objects.requireNonNull(JobQueries.moment(row, "occurred_at")),
                        Objects.requireNonNull(JobQueries.moment(row, "recorded_at"))))
                .list();
    }

    private static String[] texts(List<Indicator> listed, Function<Indicator, String> of) {
        return listed.stream().map(of).toArray(String[]::new);
    }
}

package vn.gioc.dashboard.serviceindex;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.domain.catalog.Catalog;

/** What sources send of the index: the official score, and percentages that no event of ours can tell. */
@Component
class SentValues {
    private static final String OFFICIAL = "index-766-official";

    private final JdbcClient database;
    private final Catalog catalog;

    SentValues(JdbcClient database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /**
     * A percentage of a period.
     *
     * @param period the latest it was sent for, in ISO 8601
     */
    record Sent(String period, BigDecimal value) {}

    /** The latest official score of the unit itself, of a period that began before the end of {@code period}. */
    Optional<Reading.Official> official(String unit, IndexPeriod period) {
        return database.sql("""
                        select period, value from indicator_value
                        where unit = :unit and indicator = :indicator and area = '' and period_start < :to
                        order by period_start desc, period_end
                        limit 1""")
                .param("unit", unit)
                .param("indicator", OFFICIAL)
                .param("to", period.to().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Reading.Official(row.getString("period"), row.getBigDecimal("value")))
                .optional();
    }

    /**
     * The mean over the units of the latest each sent, not older than a quarter of a year before the period; of an
     * indicator whose small counts are hidden none, for it is no percentage, and a mean would tell them.
     */
    Optional<Sent> percentage(List<String> units, String indicator, IndexPeriod period) {
        if (catalog.indicator(indicator)
                .filter(listed -> listed.suppression().applies())
                .isPresent()) {
            return Optional.empty();
        }
        return database.sql("""
                        select avg(value) as value, max(period) as period
                        from (select distinct on (unit) value, period
                              from indicator_value
                              where unit = any (:units) and indicator = :indicator and area = ''
                                and period_start < :to and period_end > :from::timestamptz - interval '3 months'
                              order by unit, period_start desc, period_end) as latest
                        having count(*) > 0""")
                .param("units", units.toArray(String[]::new))
                .param("indicator", indicator)
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("to", period.to().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Sent(row.getString("period"), row.getBigDecimal("value")))
                .optional();
    }
}

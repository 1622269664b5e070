package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the alerts that are open: the figure {@code alerts.open}. */
@Component
class AlertQueries {
    static final String OPEN = "alerts.open";

    private final JdbcClient database;

    AlertQueries(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param end the first moment that is no longer counted: what began by then is not in it, what ended by then still
     *     is; null: now
     * @param now what was noticed or closed after it is not known yet
     */
    BigDecimal open(List<String> units, @Nullable Instant end, Instant now) {
        Instant at = end == null || end.isAfter(now) ? now.plus(1, ChronoUnit.MICROS) : end;
        return database.sql("""
            select count(*)::numeric from alert
            where unit = any (:units::text[]) and noticed_at <= :now and since < :at
              and (closed_at is null or closed_at >= :at)\
            """)
                .param("units", units.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single();
    }
}

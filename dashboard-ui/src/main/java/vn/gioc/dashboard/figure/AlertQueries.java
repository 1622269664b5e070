package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
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
     * @param end what began at this moment or after it is not counted; null: everything is
     * @param now what was noticed or closed after it is not known yet
     */
    BigDecimal open(List<String> units, @Nullable Instant end, Instant now) {
        Instant at = end == null || end.isAfter(now) ? now : end;
        return database.sql("""
            select count(*)::numeric from alert
            where unit = any (:units::text[]) and noticed_at <= :now and since <= :at
              and (closed_at is null or closed_at > :at)\
            """)
                .param("units", units.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single();
    }
}

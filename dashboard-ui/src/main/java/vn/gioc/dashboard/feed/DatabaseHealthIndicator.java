package vn.gioc.dashboard.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the tables can be read. */
@Component
class DatabaseHealthIndicator implements HealthIndicator {
    private final JdbcClient database;

    DatabaseHealthIndicator(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.sql("select epoch from job_flush").query(Long.class).single();
            return Health.up().build();
        } catch (DataAccessException e) {
            return Health.down().build();
        }
    }
}

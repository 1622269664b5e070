package vn.gioc.dashboard.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the jobs write about themselves. */
@Component
public class JobQueries {
    private final JdbcClient database;

    JobQueries(JdbcClient database) {
        this.database = database;
    }

    public JobState state() {
        return database.sql("select epoch, seq, as_of, flushed_at from job_flush")
                .query((row, n) -> new JobState(
                        row.getLong("epoch"), row.getLong("seq"), moment(row, "as_of"), moment(row, "flushed_at")))
                .single();
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

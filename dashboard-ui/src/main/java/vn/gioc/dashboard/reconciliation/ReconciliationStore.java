package vn.gioc.dashboard.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what recounts found. */
@Component
class ReconciliationStore {
    /** Moments keep the offset they are written with. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.cfg.DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient database;

    ReconciliationStore(JdbcClient database) {
        this.database = database;
    }

    void keep(Reason reason, Reconciliation found, Instant startedAt, Duration took) {
        database.sql("""
                        insert into reconciliation (id, reason, unit, from_at, to_at, as_of, started_at, took_ms, figures,
                          differing, result)
                        values (:id, :reason, :unit, :from, :to, :asOf, :started, :took, :figures, :differing, :result::json)""")
                .param("id", UUID.randomUUID())
                .param("reason", reason.name())
                .param("unit", found.unit())
                .param("from", found.from(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", found.to() == null ? found.asOf() : found.to())
                .param("asOf", found.asOf())
                .param("started", startedAt.atOffset(ZoneOffset.UTC))
                .param("took", took.toMillis())
                .param("figures", found.figures().size())
                .param("differing", found.differing())
                .param("result", JSON.writeValueAsString(found))
                .update();
    }

    /** The last one of each unit, those that differ first. */
    List<Kept> latest() {
        return database.sql("""
                        select * from (
                          select distinct on (unit) reason, started_at, took_ms, result, unit, differing
                          from reconciliation
                          order by unit, started_at desc) as latest
                        order by differing = 0, unit""")
                .query((row, n) -> new Kept(
                        Reason.valueOf(row.getString("reason")),
                        Objects.requireNonNull(row.getObject("started_at", OffsetDateTime.class))
                                .toInstant(),
                        Duration.ofMillis(row.getLong("took_ms")),
                        JSON.readValue(row.getString("result"), Reconciliation.class)))
                .list();
    }

    /** The latest epoch of the jobs whose tables were ever counted again; 0 before the first time. */
    long lastEpoch() {
        @Nullable Long epoch = database.sql("""
                        select (result ->> 'epoch')::bigint from reconciliation
                        order by started_at desc limit 1""").query(Long.class).optional().orElse(0L);
        return epoch == null ? 0 : epoch;
    }
}

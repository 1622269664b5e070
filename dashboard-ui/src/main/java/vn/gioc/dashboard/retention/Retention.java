package vn.gioc.dashboard.retention;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.knowledge.Retirement;

/** Drops each night what is older than is to be kept. Several servers may do it: it comes to the same. */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Retirement retirement;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(JdbcClient database, Retirement retirement, RetentionSettings settings, Clock clock) {
        this.database = database;
        this.retirement = retirement;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void retain() {
        Instant now = clock.instant();
        database.sql("call retain(cast(:minutes as timestamptz), cast(:rejections as timestamptz))")
                .param("minutes", utc(settings.minutesKeptFrom(now)))
                .param("rejections", utc(settings.rejectionsKeptFrom(now)))
                .update();
        Duration keptLedger = settings.keepLedger();
        if (keptLedger != null) {
            retireBefore(now.minus(keptLedger), now);
        }
    }

    private void retireBefore(Instant before, Instant now) {
        try {
            int retired;
            do {
                retired = retirement.retire(before, now, AT_ONCE);
                LOG.info("{} dossiers and reports are retired", retired);
            } while (retired > 0);
        } catch (SQLException e) {
            throw new IllegalStateException("what ended long ago could not be retired", e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}

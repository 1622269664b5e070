package vn.gioc.dashboard.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops each night what is older than is to be kept. Several servers may do it: it comes to the same. */
@Component
class Retention {
    private final JdbcClient database;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(JdbcClient database, RetentionSettings settings, Clock clock) {
        this.database = database;
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
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}

package vn.gioc.dashboard.reconciliation;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param reconcileAt when each night everything is counted again, in Asia/Ho_Chi_Minh: {@code gioc.reconcile-at} */
@ConfigurationProperties("gioc")
public record ReconciliationSettings(@DefaultValue("02:00") LocalTime reconcileAt) {
    String cron() {
        return "%d %d %d * * *".formatted(reconcileAt.getSecond(), reconcileAt.getMinute(), reconcileAt.getHour());
    }
}

package vn.gioc.dashboard.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import vn.gioc.dashboard.TestDatabase;

/** Alerts as the centre writes them. */
public final class AlertRows {
    private AlertRows() {}

    /** One alert of the sample's rules with its first entry. */
    public static UUID open(String rule, String figure, String severity, Instant since, int value, int threshold) {
        UUID id = UUID.randomUUID();
        TestDatabase.row("alert")
                .with("id", id)
                .with("rule", rule)
                .with("unit", "cho-quan")
                .with("figure", figure)
                .with("severity", severity)
                .with("since", since)
                .with("noticed_at", since.plusSeconds(20))
                .with("value", BigDecimal.valueOf(value))
                .with("threshold", BigDecimal.valueOf(threshold))
                .with("worst", BigDecimal.valueOf(value + 2L))
                .with("owner", "tram-y-te")
                .with("due_at", since.plusSeconds(4 * 3600))
                .with("state", "OPEN")
                .insert();
        entry(id, 1, since.plusSeconds(20), "OPENED", value);
        return id;
    }

    public static void entry(UUID alert, int n, Instant at, String kind, int value) {
        TestDatabase.row("alert_entry")
                .with("alert", alert)
                .with("n", n)
                .with("at", at)
                .with("by", "gioc")
                .with("kind", kind)
                .with("value", BigDecimal.valueOf(value))
                .insert();
    }
}

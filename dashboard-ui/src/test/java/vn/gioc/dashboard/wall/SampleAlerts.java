package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.domain.alert.AlertRules;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.unit.Unit;

/** Alerts of an invented ward, for pictures and tests. */
final class SampleAlerts {
    private SampleAlerts() {}

    /** One bad, one that grows, one in somebody's hand, one that nobody was given. */
    static List<NamedAlert> open(Unit unit, Instant at) {
        return List.of(
                alert(unit, at, 40, "dengue", "indicators.dengue-cases", Severity.BAD, 17, 15, "tram-y-te", false)
                        .names("Ca sốt xuất huyết vượt ngưỡng", "Dengue cases above the line", null, "ca"),
                alert(unit, at, 190, "dossiers-overdue", "dossiers.overdue", Severity.WATCH, 14, 10, "chu-tich", true)
                        .names("Hồ sơ quá hạn", "Dossiers overdue", null, ""),
                alert(
                                unit,
                                at,
                                4_680,
                                "source-silent",
                                "source.silence",
                                Severity.WATCH,
                                6_120,
                                1_440,
                                "quan-tri",
                                false)
                        .names("Nguồn dữ liệu im lặng", "Source silent", new Names("Giáo dục", "Education"), ""),
                alert(unit, at, 12, "reports-spike", "reports.received", Severity.WATCH, 31, 18, null, false)
                        .names("Phản ánh tăng đột biến", "Spike of reports", null, ""));
    }

    private record Unnamed(Alert alert, Unit unit) {
        NamedAlert names(String vi, String en, @Nullable Names part, String measure) {
            return new NamedAlert(
                    alert,
                    new Names(vi, en),
                    unit.names(),
                    part,
                    AlertRules.sample().owners(),
                    0,
                    measure);
        }
    }

    private static Unnamed alert(
            Unit unit,
            Instant at,
            int minutes,
            String rule,
            String figure,
            Severity severity,
            long value,
            long threshold,
            @Nullable String owner,
            boolean taken) {
        Instant since = at.minus(Duration.ofMinutes(minutes));
        return new Unnamed(
                new Alert(
                        UUID.nameUUIDFromBytes(rule.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        rule,
                        unit.unit(),
                        figure,
                        "",
                        severity,
                        since,
                        since.plusSeconds(20),
                        BigDecimal.valueOf(value),
                        BigDecimal.valueOf(threshold),
                        BigDecimal.valueOf(value),
                        owner,
                        since.plus(Duration.ofHours(4)),
                        taken ? Alert.State.TAKEN : Alert.State.OPEN,
                        null,
                        null),
                unit);
    }
}

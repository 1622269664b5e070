package vn.gioc.dashboard.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Two histories of the same events, which differ only in counts that are to be hidden: in how large they are, and in which
 * neighbourhood they are. Who can tell one from the other by what is published has found a hidden count.
 */
public final class SmallCounts {
    public static final Instant FIRST = Instant.parse("2026-11-16T02:00:00Z");

    private final boolean other;
    private final List<RandomLedger.Row> rows = new ArrayList<>();

    private SmallCounts(boolean other) {
        this.other = other;
    }

    /** @param other the second of the two */
    public static List<RandomLedger.Row> told(boolean other) {
        SmallCounts told = new SmallCounts(other);
        told.events();
        return List.copyOf(told.rows);
    }

    /** A moment after each event, before the next. */
    public static List<Instant> moments() {
        return told(false).stream().map(row -> row.recordedAt().plusSeconds(1)).toList();
    }

    private void events() {
        own("hcm", "2026-W46", 100, 100);
        own("cho-quan", "2025-W46", 1, 2);
        area("2026-W45", "kp-1", "kp-1", 10, 10, 0);
        area("2026-W45", "kp-2", "kp-3", 2, 2, 0);
        area("2026-W45", "kp-2", "kp-1", 7, 15, 1);
        own("an-dong", "2026-W45", 9, 9);
        area("2026-W46", "kp-1", "kp-2", 1, 2, 0);
        own("an-dong", "2026-W46", 5, 5);
        area("2026-W46", "kp-1", "kp-2", 30, 30, 1);
        own("cho-quan", "2026-11-10", 1, 2);
        area("2026-W47", "kp-4", "kp-4", 14, 14, 0);
        own("an-dong", "2026-W47", 2, 1);
        area("2026-W47", "kp-4", "kp-4", 2, 1, 1);
        say("clinic-visits", "cho-quan", "2026-W47", "", 400, 0);
        say("clinic-visits", "an-dong", "2026-W47", "", 300, 0);
    }

    private void own(String unit, String period, int one, int second) {
        say("dengue-cases", unit, period, "", other ? second : one, 0);
    }

    private void area(String period, String one, String second, int count, int secondCount, int revision) {
        say(
                "dengue-cases",
                "cho-quan",
                period,
                ",\"area\":\"" + (other ? second : one) + "\"",
                other ? secondCount : count,
                revision);
    }

    private void say(String indicator, String unit, String period, String area, int count, int revision) {
        Instant at = FIRST.plus(Duration.ofHours(rows.size()));
        rows.add(new RandomLedger.Row(
                "indicator.value.v1",
                at,
                unit,
                "health",
                "h-" + rows.size(),
                indicator,
                at,
                "{\"unit\":\"%s\",\"period\":\"%s\"%s,\"value\":%d,\"revision\":%d}"
                        .formatted(unit, period, area, count, revision)));
    }
}

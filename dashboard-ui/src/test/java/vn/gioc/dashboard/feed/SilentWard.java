package vn.gioc.dashboard.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.FlowRows.Moved;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.indicator.ReportingPeriod;

/** A ward of a test with five open dossiers and eight cases of dengue, whose sources are heard when told. */
public final class SilentWard {
    private SilentWard() {}

    /** All of it was told by {@code told}. */
    public static void tell(Instant told) {
        TestDatabase.clear();
        FlowRows.insert(List.of(new Moved(told, "cho-quan", DossierMeasure.RECEIVED, 5, "1.001193", "", "")));
        dengue("2026-W46", told);
        heard("one-stop", told);
        heard("health", told);
    }

    public static void dengue(String period, Instant at) {
        ReportingPeriod parsed = ReportingPeriod.parse(period);
        TestDatabase.row("indicator_value")
                .with("unit", "cho-quan")
                .with("indicator", "dengue-cases")
                .with("area", "")
                .with("period", period)
                .with("frequency", parsed.frequency().name())
                .with("period_start", parsed.start())
                .with("period_end", parsed.end())
                .with("value", BigDecimal.valueOf(8))
                .with("revision", 0)
                .with("revisions", 0)
                .with("source", "health")
                .with("occurred_at", at)
                .with("recorded_at", at)
                .with("epoch", 1L)
                .with("seq", 1L)
                .insert();
    }

    public static void heard(String source, Instant at) {
        TestDatabase.client()
                .sql("""
                    insert into source_freshness values ('cho-quan', :source, :at::timestamptz, :at::timestamptz, 1)
                    on conflict (unit, source) do update set last_received_at = :at::timestamptz\
                    """)
                .param("source", source)
                .param("at", at.toString())
                .update();
    }
}

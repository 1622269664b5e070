package vn.gioc.dashboard.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.Alerts;
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.indicator.ReportingPeriod;

/** Rounds of judging over the tables of a test, by a clock that is set by hand; the sources are heard when told. */
final class Rounds implements AutoCloseable {
    private Instant now;
    private long seq;
    private Judging judging;

    /** Begins with empty tables and what comes with the centre. */
    Rounds(Instant start) {
        now = start;
        TestDatabase.clear();
        TestDatabase.client().sql("truncate reconciliation").update();
        ReferenceRows.clear();
        ReferenceRows.shipped();
        judging = new Judging(() -> now);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void passTo(Instant moment) {
        now = moment;
    }

    /** A second later, after a flush. */
    void judge() {
        now = now.plusSeconds(1);
        judgeAfterFlushOf(now);
    }

    /** @param flushed how far the jobs have come, and when they said so */
    void judgeAfterFlushOf(Instant flushed) {
        TestDatabase.flushed(1, ++seq, flushed);
        // The centre of an earlier test class may be at it just now.
        await().until(() -> judging.evaluation().once());
    }

    /** Whatever the process knew is gone. */
    void restart() {
        judging.close();
        judging = new Judging(() -> now);
    }

    /** The ward has just heard from them. */
    void heard(String... sources) {
        for (String source : sources) {
            TestDatabase.client()
                    .sql("""
                        insert into source_freshness values ('cho-quan', :source, :at, :at, 1)
                        on conflict (unit, source) do update set last_received_at = :at\
                        """)
                    .param("source", source)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** An indicator's value of a unit in force, told at {@code at}. */
    static void value(String unit, String indicator, String period, String value, Instant at) {
        ReportingPeriod parsed = ReportingPeriod.parse(period);
        TestDatabase.client()
                .sql("delete from indicator_value where unit = ? and indicator = ? and period = ?")
                .params(unit, indicator, period)
                .update();
        TestDatabase.row("indicator_value")
                .with("unit", unit)
                .with("indicator", indicator)
                .with("area", "")
                .with("period", period)
                .with("frequency", parsed.frequency().name())
                .with("period_start", parsed.start())
                .with("period_end", parsed.end())
                .with("value", new BigDecimal(value))
                .with("revision", 0)
                .with("revisions", 0)
                .with("source", "test")
                .with("occurred_at", at)
                .with("recorded_at", at)
                .with("epoch", 1L)
                .with("seq", 1L)
                .insert();
    }

    Alerts desk() {
        return judging.bean(Alerts.class);
    }

    List<Alert> open() {
        return desk().open("hcm");
    }

    Alert only() {
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    List<String> kinds(UUID alert) {
        return desk().find(alert).orElseThrow().entries().stream()
                .map(entry -> entry.kind().name())
                .toList();
    }

    /** Of open and closed ones. */
    static long everRaised() {
        return TestDatabase.client()
                .sql("select count(*) from alert")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        judging.close();
        TestDatabase.clear();
        TestDatabase.client().sql("truncate reconciliation").update();
        ReferenceRows.clear();
    }
}

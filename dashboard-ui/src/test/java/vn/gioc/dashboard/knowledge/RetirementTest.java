package vn.gioc.dashboard.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.unit.Units;

/** What is dropped leaves its opening balances, and what has not ended is spared. */
class RetirementTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(15));
    private static final Units UNITS = Units.sample();
    private static final List<String> ALL =
            UNITS.units().stream().map(unit -> unit.unit()).toList();
    private static final String UNFINISHED = """
            select type, log_partition, log_offset from event_ledger
            where subject in (select code from dossier where stage <> 'DONE')
              or subject in (select code from report where is_open)
            order by 1, 2, 3""";

    private final Retirement retirement = new Retirement(TestDatabase.dataSource(), UNITS);

    @BeforeEach
    void fill() {
        TestDatabase.clear();
        var ledger = RandomLedger.of(5, 200, NOW.minus(Duration.ofDays(40)), NOW);
        RandomLedger.insert(ledger);
        ToldTables.fill(ledger, NOW);
        theJobsWrite(true);
    }

    @Test
    void theFiguresStayAndTheEventsGo() throws SQLException {
        List<String> before = flows();
        long events = count("event_ledger");
        int retired = retirement.retire(BEFORE, NOW, 10_000);
        assertThat(retired).isGreaterThan(20);
        assertThat(count("event_ledger")).isLessThan(events);
        assertThat(count("retired_subject")).isEqualTo(retired);
        assertThat(flows()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void someAtATimeComesToTheSame() throws SQLException {
        List<String> before = flows();
        int retired = 0;
        for (int more = 1; more > 0; retired += more) {
            more = retirement.retire(BEFORE, NOW, 7);
        }
        assertThat(retired).isEqualTo((int) count("retired_subject")).isGreaterThan(20);
        assertThat(flows()).isEqualTo(before);
    }

    @Test
    void whatHasNotEndedIsSpared() throws SQLException {
        List<String> before = rows(UNFINISHED);
        retirement.retire(NOW.plus(Duration.ofDays(1)), NOW, 10_000);
        assertThat(rows(UNFINISHED)).isEqualTo(before).isNotEmpty();
        assertThat(count("dossier where stage = 'DONE'")).isZero();
        assertThat(count("dossier where stage <> 'DONE'")).isPositive();
    }

    @Test
    void whatWasHeardOfSinceIsSpared() throws SQLException {
        retirement.retire(BEFORE, NOW, 10_000);
        assertThat(count("retired_subject where last_recorded_at >= '" + BEFORE + "' or ended_at >= '" + BEFORE + "'"))
                .isZero();
    }

    @Test
    void nothingIsDroppedWhileTheJobsDoNotWrite() throws SQLException {
        theJobsWrite(false);
        assertThat(retirement.retire(BEFORE, NOW, 10_000)).isZero();
        assertThat(count("retired_subject")).isZero();
    }

    /** For an hour from now, or ten seconds ago for the last time: however slow the machine. */
    private static void theJobsWrite(boolean now) {
        TestDatabase.client()
                .sql("update job_flush set flushed_at = clock_timestamp() - cast(? as interval)")
                .param(now ? "-1 hour" : "10 seconds")
                .update();
    }

    /** By the hour and wider, told again from what is left. */
    private static List<String> flows() throws SQLException {
        try (AsKnown known = new Knowledge(TestDatabase.dataSource(), UNITS)
                        .open(NOW, ALL, EnumSet.of(Part.DOSSIER_FLOW, Part.REPORT_FLOW));
                Statement statement = known.connection().createStatement();
                ResultSet row = statement.executeQuery("""
                        select 'd', unit, width, bucket, procedure, channel, touchpoint, area, sum(received), sum(reopened),
                          sum(transferred_in), sum(transferred_out), sum(early), sum(on_time), sum(late), sum(withdrawn),
                          sum(refused), sum(paused), sum(overdue), sum(due_soon), sum(stopped_long)
                        from dossier_flow where width <> 'MINUTE' group by 1, 2, 3, 4, 5, 6, 7, 8
                        union all
                        select 'r', unit, width, bucket, category, '', touchpoint, area, sum(received), sum(reopened), 0, 0,
                          0, sum(on_time), sum(late), sum(refused), sum(duplicate), 0, sum(overdue), sum(due_soon), 0
                        from report_flow where width <> 'MINUTE' group by 1, 2, 3, 4, 5, 6, 7, 8
                        order by 1, 2, 3, 4, 5, 6, 7, 8""")) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringBuilder columns = new StringBuilder();
                for (int i = 1; i <= 21; i++) {
                    columns.append(row.getString(i)).append('|');
                }
                rows.add(columns.toString());
            }
            return rows;
        }
    }

    private static List<String> rows(String sql) {
        return TestDatabase.client()
                .sql(sql)
                .query((row, n) -> row.getString(1) + row.getString(2) + "/" + row.getString(3))
                .list();
    }

    private static long count(String from) {
        return TestDatabase.client()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}

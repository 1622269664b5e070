package vn.gioc.dashboard.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.domain.unit.Units;

/** Wednesday 25/11/2026, 11:00: the week began on Monday 23, that of last year on Monday 24/11/2025. */
class WorkloadQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant BEFORE = Instant.parse("2025-11-26T04:00:00Z");

    @BeforeEach
    void empty() {
        TestDatabase.clear();
        TestDatabase.flushed(2, 5, NOW);
    }

    @Test
    void whatLiesWithEachAndWhatWasDoneByTheSameHourAYearAgo() {
        unfinished("o-1", "CB-01", "OPEN", NOW.minusSeconds(1));
        unfinished("o-2", "CB-01", "PAUSED", NOW.minusSeconds(2));
        unfinished("o-3", "CB-01", "OPEN", NOW.plusSeconds(3_600));
        unfinished("o-4", "CB-02", "OPEN", NOW.plus(Duration.ofDays(9)));
        done("d-1", "CB-02", Instant.parse("2026-11-22T17:00:00Z"), "LATE");
        done("d-2", "CB-02", NOW, "ON_TIME");
        done("d-3", "CB-02", Instant.parse("2026-11-22T16:59:59Z"), "ON_TIME");
        done("d-4", "CB-02", BEFORE, "ON_TIME");
        done("d-5", "CB-02", BEFORE.plusSeconds(1), "ON_TIME");
        done("d-6", "CB-02", Instant.parse("2025-11-23T17:00:00Z"), "ON_TIME");
        TestDatabase.dossier("w")
                .with("officer", "CB-02")
                .with("stage", "DONE")
                .with("ended_at", NOW)
                .with("ended_by", "WITHDRAWN")
                .insert();
        assertThat(read().officers())
                .containsExactly(
                        new OfficerLoad("CB-01", 2, 1, 2, 1, 0, 0, 0), new OfficerLoad("CB-02", 1, 0, 0, 0, 2, 1, 2));
    }

    @Test
    void aYearThatIsNotKnownIsSaid() {
        done("d-4", "CB-02", BEFORE, "ON_TIME");
        assertThat(read().knowsLastYear()).as("no flows from before").isFalse();
        TestDatabase.dossierFlow("DAY", Instant.parse("2025-11-20T17:00:00Z"))
                .with("received", 1L)
                .insert();
        assertThat(read().knowsLastYear()).isTrue();
        TestDatabase.client().sql("""
                        insert into retired_subject (kind, subject, ended_at, last_recorded_at, retired_at)
                        values ('dossier', 'x', '2025-11-25T04:00:00Z', '2025-11-25T04:00:00Z', '2026-11-01T04:00:00Z')""").update();
        assertThat(read().knowsLastYear()).as("one of that week is retired").isFalse();
    }

    @Test
    void whetherTheJobsKeepUpIsSaid() {
        assertThat(read().live()).isTrue();
        TestDatabase.flushed(2, 5, NOW.minusSeconds(60));
        assertThat(read().live()).isFalse();
        assertThat(read().asOf()).isEqualTo(NOW.minusSeconds(60));
    }

    private static Workload read() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(javax.sql.DataSource.class, TestDatabase::dataSource);
            context.registerBean(JdbcClient.class, TestDatabase::client);
            context.registerBean(Units.class, Units::sample);
            context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
            context.register(WorkloadQueries.class, JobQueries.class, Tables.class);
            context.refresh();
            return context.getBean(WorkloadQueries.class)
                    .of(Units.sample().find("cho-quan").orElseThrow());
        }
    }

    private static void unfinished(String code, String officer, String stage, Instant due) {
        TestDatabase.dossier(code)
                .with("officer", officer)
                .with("stage", stage)
                .with("due_at", due)
                .with("overdue_from", due)
                .with("due_soon_from", due.minus(Duration.ofDays(1)))
                .insert();
    }

    private static void done(String code, String officer, Instant at, String timeliness) {
        TestDatabase.dossier(code)
                .with("officer", officer)
                .with("stage", "DONE")
                .with("ended_at", at)
                .with("ended_by", "PROCESSED")
                .with("timeliness", timeliness)
                .insert();
    }
}

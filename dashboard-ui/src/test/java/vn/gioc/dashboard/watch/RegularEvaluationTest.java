package vn.gioc.dashboard.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.figure.DossierMeasure;

/** The thread that judges: what nobody expects neither ends it nor stays unsaid. */
class RegularEvaluationTest {
    private static final Instant START = Instant.parse("2026-11-17T03:00:00Z");

    private final Rounds rounds = new Rounds(START);
    private final Judging judging = new Judging(() -> START);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RegularEvaluation regular = new RegularEvaluation(
            judging.evaluation(), judging.bean(JobQueries.class), meters, Clock.fixed(START, ZoneOffset.UTC));

    @BeforeEach
    void overdue() {
        rounds.heard("one-stop");
        FlowRows.insert(List.of(new FlowRows.Moved(
                START.minusSeconds(600), "cho-quan", DossierMeasure.OVERDUE, 12, "1.001193", "", "")));
        TestDatabase.flushed(1, 1, START);
    }

    @AfterEach
    void end() {
        regular.stop();
        judging.close();
        rounds.close();
    }

    @Test
    void aRoundThatFailsUnexpectedlyIsCountedShownAndTriedAgain() {
        ReferenceRows.alerts("broken", START.minusSeconds(1), "{\"version\":\"another\",\"rules\":[]}");
        regular.start();
        assertThat(health()).as("it has only begun").isEqualTo(Status.UP);
        await().atMost(Duration.ofSeconds(30)).until(() -> count("failed") >= 2);
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(regular.isRunning()).isTrue();
        assertThat(rounds.open()).isEmpty();
        TestDatabase.client()
                .sql("delete from reference_version where version = 'broken'")
                .update();
        await().atMost(Duration.ofSeconds(30)).until(() -> count("judged") >= 1);
        await().until(() -> health().equals(Status.UP));
        assertThat(rounds.only().rule()).isEqualTo("dossiers-overdue");
    }

    @Test
    void whatIsNotJudgedAtAllIsNoGoodHealth() {
        assertThat(health()).isEqualTo(Status.DOWN);
        regular.start();
        assertThat(health()).isEqualTo(Status.UP);
        regular.stop();
        assertThat(health()).isEqualTo(Status.DOWN);
    }

    private Status health() {
        return new AlertsHealthIndicator(regular).health().getStatus();
    }

    private double count(String outcome) {
        return meters.counter("gioc.alert.rounds", "outcome", outcome).count();
    }
}

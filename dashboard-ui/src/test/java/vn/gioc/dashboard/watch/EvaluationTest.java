package vn.gioc.dashboard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.FlowRows.Moved;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.dashboard.alert.Alerts;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.indicator.ReportingPeriod;

/** Rules that come with the centre, over PostgreSQL. */
class EvaluationTest {
    /** A Tuesday, 10:00. */
    private static final Instant START = Instant.parse("2026-11-17T03:00:00Z");

    private final Rounds rounds = new Rounds(START);

    @BeforeEach
    void begin() {
        rounds.heard("health", "one-stop");
    }

    @AfterEach
    void end() {
        rounds.close();
    }

    @Test
    void anOutbreakRaisesOneAlertAndItsEndClosesItWhateverIsSentAgainAndRestarted() {
        dengue("2026-W47", "kp-1", "9", START);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        Instant crossed = START.plusSeconds(30);
        rounds.passTo(START.plusSeconds(120));
        dengue("2026-W47", "kp-2", "3", crossed);
        rounds.judge();
        Alert alert = rounds.open().getFirst();
        assertThat(rounds.open()).hasSize(1);
        assertThat(alert.rule()).isEqualTo("dengue");
        assertThat(alert.unit()).as("the ward's, not once more the city's").isEqualTo("cho-quan");
        assertThat(alert.figure()).isEqualTo("indicators.dengue-cases");
        assertThat(alert.since()).isEqualTo(crossed);
        assertThat(alert.value()).isEqualByComparingTo("12");
        assertThat(alert.severity()).isEqualTo(Severity.WATCH);
        dengue("2026-W47", "kp-2", "4", crossed.plusSeconds(60));
        rounds.judge();
        rounds.restart();
        dengue("2026-W47", "kp-3", "5", crossed.plusSeconds(90));
        rounds.judge();
        rounds.judge();
        assertThat(rounds.open()).hasSize(1);
        assertThat(rounds.open().getFirst().id()).isEqualTo(alert.id());
        assertThat(rounds.open().getFirst().severity()).isEqualTo(Severity.BAD);
        assertThat(rounds.open().getFirst().worst()).isEqualByComparingTo("18");
        dengue("2026-W48", "kp-1", "4", rounds.now());
        rounds.judge();
        assertThat(rounds.open()).as("it must have been over for an hour").hasSize(1);
        rounds.restart();
        rounds.pass(Duration.ofMinutes(61));
        rounds.heard("one-stop");
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        assertThat(rounds.kinds(alert.id())).containsExactly("OPENED", "WORSE", "RESOLVED");
        assertThat(Rounds.everRaised()).isEqualTo(1);
    }

    @Test
    void theMomentIsThatAtWhichTheDuePassedNotThatAtWhichItWasSeen() {
        Instant due = Instant.parse("2026-11-16T17:00:00Z");
        overdue(12, due);
        overdue(4, due.minus(Duration.ofDays(9)));
        rounds.judge();
        Alert alert = rounds.open().getFirst();
        assertThat(alert.rule()).isEqualTo("dossiers-overdue");
        assertThat(alert.since()).isEqualTo(due);
        assertThat(alert.noticedAt()).isEqualTo(rounds.now());
        assertThat(alert.value()).isEqualByComparingTo("16");
        assertThat(alert.dueAt()).as("one working day").isEqualTo("2026-11-18T10:00:00Z");
    }

    @Test
    void betweenTheTwoLevelsNothingComesAndNothingGoes() {
        overdue(9, START.minusSeconds(600));
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        overdue(1, START.minusSeconds(300));
        rounds.judge();
        assertThat(rounds.open()).hasSize(1);
        overdue(-3, START.minusSeconds(200));
        rounds.judge();
        assertThat(rounds.open()).as("seven is neither").hasSize(1);
        overdue(-1, START.minusSeconds(100));
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
    }

    @Test
    void aStaleFigureNeitherRaisesNorResolvesAndItsSourceIsAnAlertOfItsOwn() {
        overdue(12, START.minusSeconds(600));
        rounds.judge();
        UUID overdue = rounds.open().getFirst().id();
        rounds.pass(Duration.ofHours(5));
        overdue(-12, rounds.now().minusSeconds(60));
        rounds.judge();
        assertThat(rounds.open())
                .extracting(Alert::rule)
                .containsExactlyInAnyOrder("dossiers-overdue", "source-silent");
        Alert silent = rounds.open().stream()
                .filter(each -> each.rule().equals("source-silent"))
                .findFirst()
                .orElseThrow();
        assertThat(silent.part()).isEqualTo("one-stop");
        assertThat(silent.since())
                .as("an hour of the counter's time after it was last heard")
                .isEqualTo(START.plus(Duration.ofHours(1)));
        rounds.heard("one-stop");
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        assertThat(rounds.kinds(overdue)).containsExactly("OPENED", "RESOLVED");
        assertThat(rounds.kinds(silent.id())).containsExactly("OPENED", "RESOLVED");
    }

    @Test
    void whileTheJobsAreSilentNothingIsJudged() {
        overdue(12, START.minusSeconds(600));
        rounds.judgeAfterFlushOf(rounds.now().minusSeconds(60));
        assertThat(rounds.open()).isEmpty();
    }

    @Test
    void whatAPersonDoesIsAnEntryAndWhatAPersonClosedIsNotRaisedBeforeItWasOver() {
        overdue(12, START.minusSeconds(600));
        rounds.judge();
        Alert alert = rounds.open().getFirst();
        Alerts desk = rounds.desk();
        assertThat(desk.take(alert.id(), "an")).isTrue();
        assertThat(desk.passOn(alert.id(), "an", "binh", "nhờ anh")).isTrue();
        assertThat(rounds.open().getFirst().owner()).isEqualTo("binh");
        assertThat(rounds.open().getFirst().state()).isEqualTo(Alert.State.OPEN);
        assertThat(desk.close(alert.id(), "binh", null)).isTrue();
        assertThat(desk.take(alert.id(), "an")).as("it is closed").isFalse();
        rounds.judge();
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        overdue(-12, START.minusSeconds(60));
        rounds.judge();
        overdue(11, START.minusSeconds(30));
        rounds.judge();
        assertThat(rounds.open()).hasSize(1);
        assertThat(rounds.open().getFirst().id()).isNotEqualTo(alert.id());
        assertThat(rounds.kinds(alert.id())).containsExactly("OPENED", "TAKEN", "PASSED", "CLOSED");
    }

    @Test
    void nobodyTookItSoOthersAreToldOnce() {
        overdue(12, START.minusSeconds(600));
        rounds.judge();
        UUID alert = rounds.open().getFirst().id();
        rounds.passTo(Instant.parse("2026-11-17T08:00:00Z"));
        rounds.heard("one-stop");
        rounds.judge();
        assertThat(rounds.kinds(alert)).containsExactly("OPENED");
        rounds.passTo(Instant.parse("2026-11-17T09:30:00Z"));
        rounds.heard("one-stop");
        rounds.judge();
        rounds.judge();
        assertThat(rounds.kinds(alert)).containsExactly("OPENED", "ESCALATED");
        assertThat(rounds.desk().find(alert).orElseThrow().entries().getLast())
                .extracting(AlertEntry::owner, AlertEntry::by)
                .containsExactly("chu-tich", "gioc");
    }

    private static void overdue(int count, Instant at) {
        List<Moved> moved = new ArrayList<>();
        moved.add(new Moved(at, "cho-quan", DossierMeasure.OVERDUE, count, "1.001193", "p" + count + at, ""));
        FlowRows.insert(moved);
    }

    private void dengue(String period, String area, String value, Instant at) {
        ReportingPeriod parsed = ReportingPeriod.parse(period);
        TestDatabase.client()
                .sql("delete from indicator_value where area = ? and period = ?")
                .params(area, period)
                .update();
        TestDatabase.row("indicator_value")
                .with("unit", "cho-quan")
                .with("indicator", "dengue-cases")
                .with("area", area)
                .with("period", period)
                .with("frequency", parsed.frequency().name())
                .with("period_start", parsed.start())
                .with("period_end", parsed.end())
                .with("value", new BigDecimal(value))
                .with("revision", 0)
                .with("revisions", 0)
                .with("source", "health")
                .with("occurred_at", at)
                .with("recorded_at", at)
                .with("epoch", 1L)
                .with("seq", 1L)
                .insert();
    }
}

package vn.gioc.dashboard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.indicator.ReportingPeriod;

/** Rules that come with the centre, over PostgreSQL. */
class EvaluationTest {
    /** A Tuesday, 10:00. */
    private static final Instant START = Instant.parse("2026-11-17T03:00:00Z");

    private Instant now = START;
    private long seq;
    private Judging judging = new Judging(() -> now);

    @BeforeEach
    void begin() {
        TestDatabase.clear();
        ReferenceRows.clear();
        ReferenceRows.shipped();
        heard("health");
        heard("one-stop");
    }

    @AfterEach
    void end() {
        judging.close();
        TestDatabase.clear();
        ReferenceRows.clear();
    }

    @Test
    void anOutbreakRaisesOneAlertAndItsEndClosesItWhateverIsSentAgainAndRestarted() {
        dengue("2026-W47", "kp-1", "9", START);
        judge();
        assertThat(open()).isEmpty();
        Instant crossed = START.plusSeconds(30);
        now = START.plusSeconds(120);
        dengue("2026-W47", "kp-2", "3", crossed);
        judge();
        Alert alert = open().getFirst();
        assertThat(open()).hasSize(1);
        assertThat(alert.rule()).isEqualTo("dengue");
        assertThat(alert.unit()).as("the ward's, not once more the city's").isEqualTo("cho-quan");
        assertThat(alert.figure()).isEqualTo("indicators.dengue-cases");
        assertThat(alert.since()).isEqualTo(crossed);
        assertThat(alert.value()).isEqualByComparingTo("12");
        assertThat(alert.severity()).isEqualTo(Severity.WATCH);
        dengue("2026-W47", "kp-2", "4", crossed.plusSeconds(60));
        judge();
        restart();
        dengue("2026-W47", "kp-3", "5", crossed.plusSeconds(90));
        judge();
        judge();
        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().id()).isEqualTo(alert.id());
        assertThat(open().getFirst().severity()).isEqualTo(Severity.BAD);
        assertThat(open().getFirst().worst()).isEqualByComparingTo("18");
        dengue("2026-W48", "kp-1", "4", now);
        judge();
        assertThat(open()).as("it must have been over for an hour").hasSize(1);
        restart();
        now = now.plus(Duration.ofMinutes(61));
        heard("one-stop");
        judge();
        assertThat(open()).isEmpty();
        assertThat(kinds(alert.id())).containsExactly("OPENED", "WORSE", "RESOLVED");
        assertThat(alerts()).isEqualTo(1);
    }

    @Test
    void theMomentIsThatAtWhichTheDuePassedNotThatAtWhichItWasSeen() {
        Instant due = Instant.parse("2026-11-16T17:00:00Z");
        overdue(12, due);
        overdue(4, due.minus(Duration.ofDays(9)));
        judge();
        Alert alert = open().getFirst();
        assertThat(alert.rule()).isEqualTo("dossiers-overdue");
        assertThat(alert.since()).isEqualTo(due);
        assertThat(alert.noticedAt()).isEqualTo(now);
        assertThat(alert.value()).isEqualByComparingTo("16");
        assertThat(alert.dueAt()).as("one working day").isEqualTo("2026-11-18T10:00:00Z");
    }

    @Test
    void betweenTheTwoLevelsNothingComesAndNothingGoes() {
        overdue(9, START.minusSeconds(600));
        judge();
        assertThat(open()).isEmpty();
        overdue(1, START.minusSeconds(300));
        judge();
        assertThat(open()).hasSize(1);
        overdue(-3, START.minusSeconds(200));
        judge();
        assertThat(open()).as("seven is neither").hasSize(1);
        overdue(-1, START.minusSeconds(100));
        judge();
        assertThat(open()).isEmpty();
    }

    @Test
    void aStaleFigureNeitherRaisesNorResolvesAndItsSourceIsAnAlertOfItsOwn() {
        overdue(12, START.minusSeconds(600));
        judge();
        UUID overdue = open().getFirst().id();
        now = now.plus(Duration.ofHours(5));
        overdue(-12, now.minusSeconds(60));
        judge();
        assertThat(open()).extracting(Alert::rule).containsExactlyInAnyOrder("dossiers-overdue", "source-silent");
        Alert silent = open().stream()
                .filter(each -> each.rule().equals("source-silent"))
                .findFirst()
                .orElseThrow();
        assertThat(silent.part()).isEqualTo("one-stop");
        assertThat(silent.since())
                .as("an hour of the counter's time after it was last heard")
                .isEqualTo(START.plus(Duration.ofHours(1)));
        heard("one-stop");
        judge();
        assertThat(open()).isEmpty();
        assertThat(kinds(overdue)).containsExactly("OPENED", "RESOLVED");
        assertThat(kinds(silent.id())).containsExactly("OPENED", "RESOLVED");
    }

    @Test
    void whileTheJobsAreSilentNothingIsJudged() {
        overdue(12, START.minusSeconds(600));
        TestDatabase.flushed(1, ++seq, now.minusSeconds(60));
        judging.evaluation().once();
        assertThat(open()).isEmpty();
    }

    @Test
    void whatAPersonDoesIsAnEntryAndWhatAPersonClosedIsNotRaisedBeforeItWasOver() {
        overdue(12, START.minusSeconds(600));
        judge();
        Alert alert = open().getFirst();
        Alerts desk = judging.bean(Alerts.class);
        assertThat(desk.take(alert.id(), "an")).isTrue();
        assertThat(desk.passOn(alert.id(), "an", "binh", "nhờ anh")).isTrue();
        assertThat(open().getFirst().owner()).isEqualTo("binh");
        assertThat(open().getFirst().state()).isEqualTo(Alert.State.OPEN);
        assertThat(desk.close(alert.id(), "binh", null)).isTrue();
        assertThat(desk.take(alert.id(), "an")).as("it is closed").isFalse();
        judge();
        judge();
        assertThat(open()).isEmpty();
        overdue(-12, START.minusSeconds(60));
        judge();
        overdue(11, START.minusSeconds(30));
        judge();
        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().id()).isNotEqualTo(alert.id());
        assertThat(kinds(alert.id())).containsExactly("OPENED", "TAKEN", "PASSED", "CLOSED");
    }

    @Test
    void nobodyTookItSoOthersAreToldOnce() {
        overdue(12, START.minusSeconds(600));
        judge();
        UUID alert = open().getFirst().id();
        now = Instant.parse("2026-11-17T08:00:00Z");
        heard("one-stop");
        judge();
        assertThat(kinds(alert)).containsExactly("OPENED");
        now = Instant.parse("2026-11-17T09:30:00Z");
        heard("one-stop");
        judge();
        judge();
        assertThat(kinds(alert)).containsExactly("OPENED", "ESCALATED");
        assertThat(judging.bean(Alerts.class)
                        .find(alert)
                        .orElseThrow()
                        .entries()
                        .getLast())
                .extracting(AlertEntry::owner, AlertEntry::by)
                .containsExactly("chu-tich", "gioc");
    }

    private void judge() {
        now = now.plusSeconds(1);
        TestDatabase.flushed(1, ++seq, now);
        assertThat(judging.evaluation().once()).isTrue();
    }

    /** Whatever the process knew is gone. */
    private void restart() {
        judging.close();
        judging = new Judging(() -> now);
    }

    private List<Alert> open() {
        return judging.bean(Alerts.class).open("hcm");
    }

    private List<String> kinds(UUID alert) {
        return judging.bean(Alerts.class).find(alert).orElseThrow().entries().stream()
                .map(entry -> entry.kind().name())
                .toList();
    }

    private static long alerts() {
        return TestDatabase.client()
                .sql("select count(*) from alert")
                .query(Long.class)
                .single();
    }

    private void heard(String source) {
        TestDatabase.client()
                .sql("""
                    insert into source_freshness values ('cho-quan', :source, :at, :at, 1)
                    on conflict (unit, source) do update set last_received_at = :at\
                    """)
                .param("source", source)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
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

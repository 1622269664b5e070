package vn.gioc.dashboard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.FlowRows.Moved;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.DossierMeasure;

/** The rules of a spike and of a backlog that grows, as they come with the centre: figures beside their own past. */
class PastConditionsTest {
    /** A Tuesday, 10:00. */
    private static final Instant START = Instant.parse("2026-11-17T03:00:00Z");

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant LATELY = START.minusSeconds(20 * 60);

    private final Rounds rounds = new Rounds(START);

    @AfterEach
    void end() {
        rounds.close();
    }

    @Test
    void aSpikeIsRaisedOnceAtThreeDeviationsAndOverAtHalfAsMany() {
        rounds.heard("report-1022");
        usually(10, 14);
        reports(18, LATELY);
        rounds.judge();
        assertThat(rounds.open()).as("the line is 12 + 3 × 2.138 = 18.41").isEmpty();
        reports(1, LATELY);
        rounds.judge();
        rounds.judge();
        rounds.restart();
        rounds.judge();
        Alert alert = rounds.only();
        assertThat(alert.rule()).isEqualTo("reports-spike");
        assertThat(alert.unit()).isEqualTo("cho-quan");
        assertThat(alert.figure()).isEqualTo("reports.received");
        assertThat(alert.value()).isEqualByComparingTo("19");
        assertThat(alert.threshold().doubleValue()).isBetween(18.41, 18.42);
        reports(-3, LATELY);
        rounds.pass(Duration.ofMinutes(16));
        rounds.judge();
        assertThat(rounds.open()).as("16 is neither: it is over at 15.21").hasSize(1);
        reports(-1, LATELY);
        rounds.judge();
        assertThat(rounds.open()).as("it must have been over for a quarter").hasSize(1);
        rounds.pass(Duration.ofMinutes(15));
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        assertThat(rounds.kinds(alert.id())).containsExactly("OPENED", "RESOLVED");
        assertThat(Rounds.everRaised()).isEqualTo(1);
    }

    @Test
    void fewAreNoSpikeHoweverUnusual() {
        rounds.heard("report-1022");
        usually(1, 1);
        reports(11, LATELY);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        reports(1, LATELY);
        rounds.judge();
        assertThat(rounds.only().value()).isEqualByComparingTo("12");
    }

    @Test
    void whatIsTheSameEachWeekIsNoSpikeAndOneMoreIs() {
        rounds.heard("report-1022");
        usually(15, 15);
        reports(15, LATELY);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        reports(1, LATELY);
        rounds.judge();
        assertThat(rounds.open()).hasSize(1);
    }

    @Test
    void withoutRecordsOfAllTheWeeksNothingIsUsual() {
        rounds.heard("report-1022");
        for (int week = 1; week <= 7; week++) {
            reports(2, LATELY.minus(WEEK.multipliedBy(week)));
        }
        reports(40, LATELY);
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
    }

    @Test
    void whereTheMinutesOfEarlierWeeksWereDroppedWholeHoursAreCompared() {
        rounds.heard("report-1022");
        usually(10, 14);
        reports(18, LATELY);
        TestDatabase.client()
                .sql("delete from report_flow where width = 'MINUTE' and bucket < ?::timestamptz")
                .param(START.minus(Duration.ofDays(2)).toString())
                .update();
        rounds.pass(Duration.ofMinutes(25));
        rounds.judge();
        assertThat(rounds.open())
                .as("counted by the minute nothing would be usual, and 18 a spike")
                .isEmpty();
        reports(1, LATELY);
        rounds.judge();
        assertThat(rounds.only().value()).isEqualByComparingTo("19");
    }

    @Test
    void aBacklogThatGrewByThreeTenthsInAWeekIsRaisedOnceAndOverAtHalfAsMuch() {
        rounds.heard("one-stop");
        received(200, START.minus(Duration.ofDays(10)));
        received(59, START.minusSeconds(600));
        rounds.judge();
        assertThat(pending()).as("a week ago it was 200").isZero();
        received(1, START.minusSeconds(300));
        rounds.judge();
        Instant seen = rounds.now();
        assertThat(rounds.open()).as("it must have been so for an hour").isEmpty();
        hourLater();
        rounds.judge();
        rounds.restart();
        rounds.judge();
        Alert alert = rounds.only();
        assertThat(alert.rule()).isEqualTo("dossiers-growing");
        assertThat(alert.value()).isEqualByComparingTo("260");
        assertThat(alert.threshold()).isEqualByComparingTo("260");
        assertThat(alert.since()).isEqualTo(seen);
        received(-29, rounds.now());
        rounds.judge();
        hourLater();
        rounds.judge();
        assertThat(rounds.open()).as("231 is neither").hasSize(1);
        received(-1, rounds.now());
        rounds.judge();
        assertThat(rounds.open()).as("it must have been over for an hour").hasSize(1);
        hourLater();
        rounds.judge();
        assertThat(rounds.open()).isEmpty();
        assertThat(rounds.kinds(alert.id())).containsExactly("OPENED", "RESOLVED");
        assertThat(Rounds.everRaised()).isEqualTo(1);
    }

    @Test
    void aSmallBacklogHasToGrowByFifty() {
        rounds.heard("one-stop");
        received(10, START.minus(Duration.ofDays(10)));
        received(49, START.minusSeconds(600));
        rounds.judge();
        assertThat(pending()).isZero();
        received(1, START.minusSeconds(300));
        rounds.judge();
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void aCentreWithoutRecordsOfAWeekAgoCannotSayThatABacklogGrew() {
        rounds.heard("one-stop");
        received(300, START.minus(Duration.ofDays(6)));
        rounds.judge();
        assertThat(pending()).isZero();
    }

    /** So many reports at this hour, in turn, in each of the eight weeks before; and one that is older. */
    private static void usually(int one, int other) {
        for (int week = 1; week <= 8; week++) {
            reports(week % 2 == 0 ? one : other, LATELY.minus(WEEK.multipliedBy(week)));
        }
        reports(1, LATELY.minus(WEEK.multipliedBy(9)));
    }

    /** Fewer than none are taken back. */
    private static void reports(int count, Instant at) {
        for (BucketWidth width : BucketWidth.values()) {
            TestDatabase.Row row = TestDatabase.reportFlow(width.name(), width.floor(at))
                    .with("received", (long) count)
                    .with("area", count + " at " + at + " of " + everWritten());
            row.insert();
        }
    }

    private static long everWritten() {
        return TestDatabase.client()
                .sql("select count(*) from report_flow")
                .query(Long.class)
                .single();
    }

    private static void received(int count, Instant at) {
        FlowRows.insert(List.of(
                new Moved(at, "cho-quan", DossierMeasure.RECEIVED, count, "1.001193", "", count + " at " + at)));
    }

    private void hourLater() {
        rounds.pass(Duration.ofHours(1));
        rounds.heard("one-stop");
    }

    private static long pending() {
        return TestDatabase.client()
                .sql("select count(*) from alert_pending")
                .query(Long.class)
                .single();
    }
}

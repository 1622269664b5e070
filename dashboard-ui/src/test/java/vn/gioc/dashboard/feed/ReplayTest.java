package vn.gioc.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.FlowRows.Moved;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.HourCount;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.dashboard.figure.PeriodFigures;
import vn.gioc.dashboard.figure.Question;
import vn.gioc.dashboard.figure.SnapshotQueries;
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** What a replayed moment shows is what was true then, and nothing of what came after it. */
class ReplayTest {
    /** A Tuesday, 09:30 in Asia/Ho_Chi_Minh. */
    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
    /** The Friday before, 10:42. */
    private static final Instant MOMENT = Instant.parse("2026-11-20T03:42:00Z");

    private static final Instant BEGINNING = Instant.parse("2025-10-20T00:00:00Z");
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    private static final List<DossierMeasure> MEASURES = List.of(
            DossierMeasure.RECEIVED,
            DossierMeasure.RECEIVED,
            DossierMeasure.ON_TIME,
            DossierMeasure.LATE,
            DossierMeasure.OVERDUE,
            DossierMeasure.DUE_SOON,
            DossierMeasure.PAUSED);

    private final List<Moved> movements = movements();

    @BeforeEach
    void lay() {
        TestDatabase.clear();
        ReferenceRows.clear();
        ReferenceRows.shipped();
        TestDatabase.row("source_freshness")
                .with("unit", "cho-quan")
                .with("source", "one-stop")
                .with("last_received_at", NOW)
                .with("last_event_at", NOW)
                .with("events", 7L)
                .insert();
        FlowRows.insert(movements);
    }

    @Test
    void itsFiguresAreThoseThatAreToldOfThatMoment() {
        for (String moment : List.of(
                "2026-11-20T03:42:00Z",
                "2026-11-20T16:59:00Z",
                "2026-11-15T17:01:00Z",
                "2026-10-31T17:30:00Z",
                "2025-12-31T18:00:00Z")) {
            Instant at = Instant.parse(moment);
            Board board = replayed(at);
            assertThat(flows(board.figures())).as(moment).isEqualTo(flows(told(at)));
            Map<String, Long> since = FedBoards.with(
                    NOW,
                    beans -> beans.getBean(PeriodFigures.class)
                            .read(List.of("cho-quan"), Zone.startOf(Zone.dateOf(at)), at));
            assertThat(board.figure("dossiers.received.today").count()).isEqualTo(since.get("dossiers.received"));
            assertThat(board.figure("dossiers.open").count()).isEqualTo(since.get("dossiers.open"));
            assertThat(board.figure("dossiers.overdue").count()).isEqualTo(since.get("dossiers.overdue"));
            assertThat(board.at()).isEqualTo(at);
            assertThat(board.asOf()).isEqualTo(at);
        }
    }

    @Test
    void theWholeBoardIsTheSameAsIfNothingHadHappenedSince() {
        Board replayed = replayed(MOMENT);
        TestDatabase.client().sql("truncate dossier_flow").update();
        FlowRows.insert(
                movements.stream().filter(each -> each.at().isBefore(MOMENT)).toList());
        assertThat(replayed(MOMENT)).isEqualTo(replayed);
        assertThat(replayed.dossiers().hours().stream().filter(hour -> hour.hour() > 10))
                .extracting(HourCount::today)
                .containsOnly(0L);
        assertThat(replayed.week().upTo()).isEqualTo("2026-11-20T03:00:00Z");
    }

    @Test
    void whatIsKnownOnlyAsItIsNowIsNotShown() {
        TestDatabase.dossier("H29.45-261101-0001")
                .with("received_at", BEGINNING)
                .with("due_at", MOMENT.minus(Duration.ofDays(3)))
                .with("overdue_from", MOMENT.minus(Duration.ofDays(3)))
                .insert();
        Board board = replayed(MOMENT);
        assertThat(board.dossiers().longestOverdue()).isEmpty();
        assertThat(board.dossiers().dueNext()).isEmpty();
        assertThat(board.sources()).as("freshness is of now").isEmpty();
        assertThat(board.replayed()).isNotNull();
        assertThat(board.figure("dossiers.open").stale()).isFalse();
        assertThat(FedBoards.at(NOW, WARD).dossiers().longestOverdue())
                .as("the wall of now has its own tables again")
                .hasSize(1);
    }

    @Test
    void whereMinutesAreNoLongerKeptItGoesByTheHourAndSaysSo() {
        Instant late = MOMENT.minusSeconds(42 * 60).plusSeconds(60);
        TestDatabase.client()
                .sql("delete from dossier_flow where width = 'MINUTE'")
                .update();
        Board board = replayed(late);
        assertThat(board.at()).isEqualTo(BucketWidth.HOUR.floor(late));
        assertThat(board.replayed().byHour()).isTrue();
        assertThat(flows(board.figures())).isEqualTo(flows(told(BucketWidth.HOUR.floor(late))));
    }

    @Test
    void alertsAreThoseOfThen() {
        alert("a0000000-0000-0000-0000-000000000001", MOMENT.minusSeconds(600), MOMENT.plusSeconds(60));
        alert("a0000000-0000-0000-0000-000000000002", MOMENT.minusSeconds(900), MOMENT.minusSeconds(30));
        alert("a0000000-0000-0000-0000-000000000003", MOMENT.plusSeconds(5), null);
        Board board = replayed(MOMENT);
        assertThat(board.alerts())
                .extracting(each -> each.alert().id().toString())
                .containsExactly("a0000000-0000-0000-0000-000000000001");
        assertThat(board.figure("alerts.open").count()).isEqualTo(1);
        Board before = replayed(MOMENT.minus(Duration.ofDays(1)));
        assertThat(before.replayed().alertsKnown()).as("nobody watched yet").isFalse();
        assertThat(before.figure("alerts.open").value()).isNull();
    }

    @Test
    void itGoesBackToTheFirstDayWithRecordsAndNoFurtherThanIsKnown() {
        Span span =
                FedBoards.with(NOW, beans -> beans.getBean(ReplayBoards.class).span(WARD));
        assertThat(span.first()).isEqualTo("2025-10-19T17:00:00Z");
        assertThat(span.known()).isEqualTo(NOW);
    }

    private static Board replayed(Instant at) {
        return FedBoards.with(NOW, beans -> beans.getBean(ReplayBoards.class).at(WARD, at));
    }

    /** By the question of the API: the whole minute that ends there. */
    private static Map<String, Figure> told(Instant at) {
        return FedBoards.with(
                NOW,
                beans -> beans.getBean(SnapshotQueries.class)
                        .read(WARD, new Question(at.minusSeconds(60), null, null, null))
                        .figures());
    }

    private static Map<String, Long> flows(Map<String, Figure> figures) {
        Map<String, Long> flows = new TreeMap<>();
        figures.forEach((name, figure) -> {
            if (name.startsWith("dossiers.")) {
                flows.put(name, figure.count());
            }
        });
        assertThat(flows).hasSizeGreaterThan(50);
        return flows;
    }

    private static void alert(String id, Instant noticed, @org.jspecify.annotations.Nullable Instant closed) {
        TestDatabase.Row row = TestDatabase.row("alert")
                .with("id", java.util.UUID.fromString(id))
                .with("rule", "overdue")
                .with("unit", "cho-quan")
                .with("figure", "dossiers.overdue")
                .with("part", id)
                .with("severity", "WATCH")
                .with("since", noticed.minusSeconds(60))
                .with("noticed_at", noticed)
                .with("value", 9)
                .with("threshold", 5)
                .with("worst", 9)
                .with("state", closed == null ? "OPEN" : "CLOSED");
        if (closed != null) {
            row.with("closed_at", closed).with("closed_by", "gioc");
        }
        row.insert();
        entry(id, 1, noticed, "OPENED");
        if (closed != null) {
            entry(id, 2, closed, "RESOLVED");
        }
    }

    private static void entry(String alert, int n, Instant at, String kind) {
        TestDatabase.row("alert_entry")
                .with("alert", java.util.UUID.fromString(alert))
                .with("n", n)
                .with("at", at)
                .with("by", "gioc")
                .with("kind", kind)
                .with("value", 7)
                .insert();
    }

    /** Thick on the days that are replayed, and some of a year before. */
    private static List<Moved> movements() {
        Random random = new Random(20);
        List<Moved> movements = new ArrayList<>();
        movements.add(new Moved(BEGINNING, "cho-quan", DossierMeasure.RECEIVED, 900, "1.001193", "ONLINE", ""));
        for (int i = 0; i < 300; i++) {
            Instant at = i % 3 == 0
                    ? BEGINNING.plusSeconds(
                            random.nextLong(Duration.between(BEGINNING, NOW).toSeconds()))
                    : MOMENT.minus(Duration.ofDays(1)).plusSeconds(random.nextLong(3 * 86_400));
            movements.add(new Moved(
                    at,
                    "cho-quan",
                    MEASURES.get(random.nextInt(MEASURES.size())),
                    1,
                    i % 2 == 0 ? "1.001193" : "1.009996",
                    "ONLINE",
                    ""));
        }
        movements.add(new Moved(MOMENT.minusSeconds(1), "cho-quan", DossierMeasure.RECEIVED, 3, "1.001193", "", ""));
        movements.add(new Moved(MOMENT, "cho-quan", DossierMeasure.RECEIVED, 50, "1.001193", "", ""));
        return movements;
    }
}

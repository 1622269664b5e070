package vn.gioc.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.gioc.dashboard.DashboardApplication;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.FlowRows.Moved;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.OfficeBoard;
import vn.gioc.dashboard.board.PeerBoard.Peer;
import vn.gioc.dashboard.board.WeekBoard;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.PeriodFigures;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.figure.UnitFigures;
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** A ward out of hours, beside its last week and beside its neighbour, read from the tables. */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gioc.admin-password=correct horse battery")
class BesideQueriesTest {
    /** A Friday, 21:40 in Asia/Ho_Chi_Minh. */
    private static final Instant EVENING = Instant.parse("2026-11-20T14:40:00Z");

    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    private static final List<String> WITHIN = List.of("cho-quan");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Autowired
    private PeriodFigures periods;

    private OfficeQueries office;

    @Autowired
    private WeekQueries week;

    @Autowired
    private PeerQueries peers;

    @Autowired
    private UnitFigures unitFigures;

    @Autowired
    private JobQueries jobs;

    @BeforeEach
    void lay() {
        TestDatabase.clear();
        ReferenceRows.clear();
        ReferenceRows.shipped();
        // A book of its own: that of the context may have been read a moment before the rows were there.
        office = new OfficeQueries(ReferenceRows.queries(Clock.fixed(EVENING, ZoneOffset.UTC)), periods);
        TestDatabase.flushed(1, 7, EVENING);
        FlowRows.insert(List.of(
                moved(EVENING.minus(Duration.ofHours(2)), "cho-quan", DossierMeasure.RECEIVED, 4),
                moved(EVENING.minus(Duration.ofHours(9)), "cho-quan", DossierMeasure.RECEIVED, 10),
                moved(EVENING.minus(Duration.ofDays(7)).minusSeconds(3_600), "cho-quan", DossierMeasure.RECEIVED, 6),
                moved(EVENING.minus(Duration.ofDays(7)).plusSeconds(3_600), "cho-quan", DossierMeasure.RECEIVED, 5),
                moved(EVENING.minus(Duration.ofHours(9)), "cho-quan", DossierMeasure.OVERDUE, 2),
                moved(EVENING.minus(Duration.ofDays(9)), "an-dong", DossierMeasure.RECEIVED, 8),
                moved(EVENING.minus(Duration.ofHours(9)), "an-dong", DossierMeasure.LATE, 3)));
    }

    @Test
    void outOfHoursItIsCountedWhatCameSinceTheCounterClosed() {
        OfficeBoard closed = office.read(WARD, WITHIN, EVENING);
        assertThat(closed.closedSince()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(closed.dossiers()).isEqualTo(4);
        assertThat(closed.reports()).isZero();
        assertThat(office.read(WARD, WITHIN, EVENING.minus(Duration.ofHours(12)))
                        .isClosed())
                .isFalse();
    }

    @Test
    void theWeekEndsAtTheSameHourAWeekAgo() {
        WeekBoard board = week.read(WARD, jobs.state(), EVENING);
        assertThat(board.upTo()).isEqualTo("2026-11-20T14:00:00Z");
        WeekBoard.Line received = board.line("dossiers.received").orElseThrow();
        assertThat(received.now()).isEqualTo(14);
        assertThat(received.before()).as("not what came an hour later that day").isEqualTo(6);
        assertThat(received.days()).containsExactly(0L, 0L, 0L, 0L, 14L);
        assertThat(received.daysBefore()).as("whole days").containsExactly(0L, 0L, 0L, 0L, 11L, 0L, 0L);
    }

    @Test
    void theWardStandsBesideItsNeighbourByTheSameFigures() {
        List<Peer> told = peers.read(WARD, EVENING).peers();
        assertThat(told).extracting(Peer::unit).containsExactly("cho-quan", "an-dong");
        assertThat(told.getFirst().own()).isTrue();
        assertThat(told.getFirst().open()).isEqualTo(25);
        assertThat(told.getFirst().overdue()).isEqualTo(2);
        assertThat(told.getLast().open()).isEqualTo(5);
        assertThat(told.getLast().late()).isEqualTo(3);
        assertThat(told).as("no source was heard").allMatch(Peer::stale);
    }

    @Test
    void unitsSideBySideAreWhatEachIsAlone() {
        Instant from = Instant.parse("2026-11-13T17:00:00Z");
        Map<String, Map<String, Long>> together = unitFigures.read(
                Map.of("hcm", List.of("cho-quan", "an-dong"), "cho-quan", WITHIN), List.of(Subject.DOSSIERS), from);
        assertThat(together.get("cho-quan")).containsEntry("dossiers.received", 14L);
        assertThat(together.get("hcm")).containsEntry("dossiers.open", 30L);
    }

    private static Moved moved(Instant at, String unit, DossierMeasure measure, int by) {
        return new Moved(at, unit, measure, by, "1.001193", "ONLINE", "");
    }
}

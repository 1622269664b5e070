package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.knowledge.Knowledge;
import vn.gioc.dashboard.knowledge.NotKnownYet;
import vn.gioc.dashboard.knowledge.RandomLedger;
import vn.gioc.dashboard.knowledge.ToldTables;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** What was known at a moment is what a screen showed at that moment. */
class KnownSnapshotsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final Units UNITS = Units.sample();
    private static final List<Instant> MOMENTS =
            List.of(NOW.minus(Duration.ofDays(20)), NOW.minus(Duration.ofHours(50)), NOW);
    private static final Map<Instant, Snapshot> SHOWN = new LinkedHashMap<>();
    private static final Unit WARD = UNITS.find("cho-quan").orElseThrow();

    @BeforeAll
    static void fill() {
        var ledger = RandomLedger.of(3, 120, NOW.minus(Duration.ofDays(40)), NOW);
        for (Instant then : MOMENTS) {
            TestDatabase.clear();
            RandomLedger.insert(ledger.stream()
                    .filter(row -> !row.recordedAt().isAfter(then))
                    .toList());
            ToldTables.fill(ledger, then);
            SHOWN.put(then, queries(then).read(WARD, question(then)));
        }
    }

    @Test
    void everyFigureSourceAndIndicatorIsWhatWasShownThen() {
        for (Instant then : MOMENTS) {
            Snapshot known = known().read(WARD, question(then), then);
            Snapshot shown = Objects.requireNonNull(SHOWN.get(then));
            assertThat(known.figures()).isEqualTo(shown.figures()).isNotEmpty();
            assertThat(known.sources()).isEqualTo(shown.sources());
            assertThat(known.indicators()).isEqualTo(shown.indicators());
            assertThat(known.at()).isEqualTo(then);
            assertThat(known.figures().get("dossiers.received.total").count()).isPositive();
        }
        assertThat(SHOWN.values().stream().map(Snapshot::figures).distinct()).hasSize(3);
    }

    @Test
    void theAnswerAsItIsWrittenIsTheSameTomorrow() {
        Instant then = MOMENTS.get(1);
        SnapshotAnswer first = SnapshotAnswer.of(known().read(WARD, question(then), then), true);
        TestDatabase.flushed(9, 99, NOW.plus(Duration.ofDays(1)));
        assertThat(SnapshotAnswer.of(known().read(WARD, question(then), then), true))
                .isEqualTo(first);
        TestDatabase.flushed(1, 1, NOW);
    }

    /** A statement that a server has prepared keeps the tables it was prepared with, unless it is told otherwise. */
    @Test
    void aConnectionThatOftenReadTheTablesOfNowReadsThoseOfThenAndNowAgain() {
        Instant then = MOMENTS.getFirst();
        var one = new SingleConnectionDataSource(TestDatabase.url(), "postgres", "", true);
        SnapshotQueries live = queries(NOW)
                .over(
                        JdbcClient.create(one),
                        Catalog.sample(),
                        WorkingCalendar.civilService(),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        JdbcClient.create(one)
                .sql("create temp table seen_before (nothing integer)")
                .update();
        for (int i = 0; i < 12; i++) {
            live.read(WARD, question(then));
        }
        Snapshot now = live.read(WARD, question(then));
        for (int i = 0; i < 7; i++) {
            Snapshot known = known(one).read(WARD, question(then), then);
            assertThat(known.figures())
                    .isEqualTo(Objects.requireNonNull(SHOWN.get(then)).figures());
        }
        assertThat(live.read(WARD, question(then)).figures())
                .isEqualTo(now.figures())
                .isNotEqualTo(Objects.requireNonNull(SHOWN.get(then)).figures());
        one.destroy();
    }

    @Test
    void aMomentThatTheTablesHaveNotComeToIsTooEarly() {
        assertThatThrownBy(() -> known().read(WARD, Question.LIVE, NOW.plusMillis(1)))
                .isInstanceOf(NotKnownYet.class);
    }

    /** With a period, and split, so that everything a question can ask is compared. */
    private static Question question(Instant then) {
        return new Question(null, then.minus(Duration.ofDays(9)), then.minus(Duration.ofDays(1)), Dimension.PROCEDURE);
    }

    private static KnownSnapshots known() {
        return known(TestDatabase.dataSource());
    }

    private static KnownSnapshots known(DataSource database) {
        return new KnownSnapshots(
                new Knowledge(database, UNITS),
                queries(NOW.plus(Duration.ofDays(365))),
                UNITS,
                Catalog::sample,
                WorkingCalendar.civilService());
    }

    private static SnapshotQueries queries(Instant now) {
        return new SnapshotQueries(
                new FlowQueries(TestDatabase.client()),
                new JobQueries(TestDatabase.client()),
                new SourceQueries(TestDatabase.client(), UNITS, WorkingCalendar.civilService()),
                new IndicatorQueries(TestDatabase.client(), Catalog::sample),
                new KeptQueries(TestDatabase.client()),
                new AlertQueries(TestDatabase.client()),
                UNITS,
                Catalog::sample,
                Clock.fixed(now, ZoneOffset.UTC));
    }
}

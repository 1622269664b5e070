package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.FlowRows.Moved;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.figure.StretchQueries.Series;
import vn.gioc.dashboard.figure.StretchQueries.Stretch;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

class StretchTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:03Z");
    private static final Units UNITS = Units.sample();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final FlowQueries FLOWS = new FlowQueries(TestDatabase.client());
    private static final JobQueries JOBS = new JobQueries(TestDatabase.client());
    private static final SourceQueries SOURCES =
            new SourceQueries(TestDatabase.client(), UNITS, WorkingCalendar.civilService());
    private static final KeptQueries KEPT = new KeptQueries(TestDatabase.client());

    private final StretchQueries stretches = new StretchQueries(FLOWS, JOBS, SOURCES, KEPT, UNITS, CLOCK);
    private final SnapshotQueries snapshots = new SnapshotQueries(
            FLOWS,
            JOBS,
            SOURCES,
            new IndicatorQueries(TestDatabase.client(), Catalog::sample),
            KEPT,
            new AlertQueries(TestDatabase.client()),
            UNITS,
            Catalog::sample,
            CLOCK);

    @BeforeAll
    static void fill() {
        TestDatabase.clear();
        Random random = new Random(5);
        List<Moved> movements = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            DossierMeasure measure = DossierMeasure.values()[random.nextInt(DossierMeasure.values().length)];
            Instant at = NOW.minusSeconds(random.nextLong(200L * 86_400));
            String unit = random.nextInt(4) == 0 ? "an-dong" : "cho-quan";
            movements.add(new Moved(at, unit, measure, 1, "1.001193", "", ""));
        }
        FlowRows.insert(movements);
        TestDatabase.flushed(1, 1, NOW);
    }

    @Test
    void everyStretchAndTheWholeAreTheFiguresOfTheSnapshotForThatPeriod() {
        for (String unit : List.of("cho-quan", "hcm")) {
            Unit asked = UNITS.find(unit).orElseThrow();
            List<Instant> bounds = List.of(
                    Instant.parse("2026-07-14T17:00:00Z"),
                    Instant.parse("2026-07-31T17:00:00Z"),
                    Instant.parse("2026-08-31T17:00:00Z"),
                    Instant.parse("2026-11-15T17:00:00Z"),
                    Instant.parse("2026-11-22T17:00:00Z"));
            Series series = stretches.read(asked, Subject.DOSSIERS, bounds);
            assertThat(series.parts()).hasSize(4);
            List<Stretch> all = new ArrayList<>(series.parts());
            all.add(series.whole());
            for (Stretch each : all) {
                Snapshot shown = snapshots.read(asked, new Question(null, each.from(), each.to(), null));
                each.figures()
                        .forEach((name, figure) -> assertThat(figure)
                                .as(name)
                                .isEqualTo(shown.figures().get(name)));
                assertThat(each.figures()).hasSize(17);
                assertThat(sum(each, "carriedIn", "received", "reopened", "transferredIn"))
                        .isEqualTo(sum(each, "done", "transferredOut", "open", "paused"));
            }
            assertThat(series.whole().figure("dossiers.received").count())
                    .isEqualTo(series.parts().stream()
                            .mapToLong(each -> each.figure("dossiers.received").count())
                            .sum())
                    .isPositive();
        }
    }

    @Test
    void aStretchThatHasNotBegunIsLeftOut() {
        List<Instant> bounds = List.of(
                Instant.parse("2026-11-21T17:00:00Z"),
                Instant.parse("2026-11-22T17:00:00Z"),
                Instant.parse("2026-11-23T17:00:00Z"));
        Unit ward = UNITS.find("cho-quan").orElseThrow();
        assertThat(stretches.read(ward, Subject.REPORTS, bounds).parts()).hasSize(1);
        assertThatThrownBy(() -> stretches.read(ward, Subject.REPORTS, bounds.subList(1, 3)))
                .isInstanceOf(NotCommittedYet.class);
    }

    private static long sum(Stretch stretch, String... measures) {
        long sum = 0;
        for (String measure : measures) {
            sum += stretch.figure("dossiers." + measure).count();
        }
        return sum;
    }
}

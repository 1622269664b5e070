package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.knowledge.Knowledge;
import vn.gioc.dashboard.knowledge.RandomLedger;
import vn.gioc.dashboard.knowledge.SmallCounts;
import vn.gioc.dashboard.knowledge.ToldTables;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * Somebody asks the API, and reads the boards that the screens draw, of each unit, by area, of now and as of every moment
 * before and after each event, and finds no difference between two histories that differ in hidden counts. So nothing made
 * of the answers (a difference of areas, wards, weeks, sums to date, moments, a rate, a ratio) tells one.
 */
class SuppressionAttackTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private static final Units UNITS = Units.sample();
    private static final Catalog CATALOG = catalog();

    @Test
    void askedByAreaAtEveryMomentTwoHistoriesThatDifferInHiddenCountsAnswerAlike() {
        List<String> one = answers(false);
        List<String> other = answers(true);
        assertThat(one).hasSizeGreaterThan(50);
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i)).isEqualTo(one.get(i));
        }
    }

    @Test
    void whatIsLargeEnoughIsToldAtEachOfThoseMoments() {
        fill(false);
        List<String> weeks = SmallCounts.moments().stream()
                .map(then -> dengue("cho-quan", then))
                .distinct()
                .toList();
        assertThat(weeks)
                .containsExactly(
                        "null null",
                        "2025-W46 hidden",
                        "2026-W45 10",
                        "2026-W45 12",
                        "2026-W45 17",
                        "2026-W46 hidden",
                        "2026-W46 30",
                        "2026-W47 14",
                        "2026-W47 hidden");
        assertThat(dengue("hcm", SmallCounts.moments().get(8)))
                .as("a city that sends a count of its own, 100, shows what its wards show: 30 and 5")
                .isEqualTo("2026-W46 35");
        assertThat(dengue("hcm", SmallCounts.moments().get(7)))
                .as("one of them is hidden")
                .isEqualTo("2026-W46 5");
        assertThat(dengue("hcm", SmallCounts.moments().get(0)))
                .as("none of them has told anything")
                .isEqualTo("2026-W46 hidden");
    }

    private static String dengue(String unit, Instant then) {
        SnapshotAnswer answer = SnapshotAnswer.of(known().read(unit(unit), byArea(), then), true);
        var figure = Objects.requireNonNull(answer.figures().get("indicators.dengue-cases"));
        return figure.period() + " " + (Boolean.TRUE.equals(figure.suppressed()) ? "hidden" : plain(figure.value()));
    }

    private static String plain(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? "null" : value.toPlainString();
    }

    private static List<String> answers(boolean other) {
        fill(other);
        List<String> answers = new ArrayList<>();
        for (Unit unit : UNITS.units()) {
            for (Instant then : SmallCounts.moments()) {
                answers.add(said(known().read(unit, byArea(), then)));
            }
            answers.add(said(queries().read(unit, byArea())));
            for (Instant at : SmallCounts.moments()) {
                answers.add(said(queries().read(unit, new Question(at, null, null, Dimension.AREA))));
            }
        }
        return answers;
    }

    private static String said(Snapshot snapshot) {
        return SnapshotAnswer.of(snapshot, true) + "\n" + snapshot.indicators();
    }

    private static void fill(boolean other) {
        TestDatabase.clear();
        RandomLedger.insert(SmallCounts.told(other));
        ToldTables.fill(SmallCounts.told(other), NOW);
    }

    private static Question byArea() {
        return new Question(null, null, null, Dimension.AREA);
    }

    private static Unit unit(String unit) {
        return UNITS.find(unit).orElseThrow();
    }

    private static KnownSnapshots known() {
        return new KnownSnapshots(
                new Knowledge(TestDatabase.dataSource(), UNITS),
                queries(),
                UNITS,
                () -> CATALOG,
                WorkingCalendar.civilService());
    }

    private static SnapshotQueries queries() {
        return new SnapshotQueries(
                new FlowQueries(TestDatabase.client()),
                new JobQueries(TestDatabase.client()),
                new SourceQueries(TestDatabase.client(), UNITS, WorkingCalendar.civilService()),
                new IndicatorQueries(TestDatabase.client(), () -> CATALOG),
                new KeptQueries(TestDatabase.client()),
                new AlertQueries(TestDatabase.client()),
                UNITS,
                () -> CATALOG,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Dengue is compared with everything there is, shown per 100,000 residents, and part of a ratio. */
    private static Catalog catalog() {
        Catalog sample = Catalog.sample();
        Indicator dengue = sample.indicator("dengue-cases").orElseThrow();
        Indicator compared = like(dengue, "dengue-cases", dengue.smallestShown(), null, 100_000);
        Indicator visits = like(dengue, "clinic-visits", 0, null, null);
        Indicator share = like(
                dengue,
                "dengue-share",
                0,
                new Indicator.Ratio("dengue-cases", "clinic-visits", BigDecimal.valueOf(100)),
                null);
        return new Catalog(
                sample.version(),
                sample.fields(),
                sample.procedures(),
                sample.steps(),
                sample.categories(),
                sample.topics(),
                sample.touchpoints(),
                Stream.of(compared, visits, share).toList(),
                sample.reportLimit(),
                sample.urgentReportLimit());
    }

    private static Indicator like(
            Indicator like,
            String code,
            int smallestShown,
            Indicator.@org.jspecify.annotations.Nullable Ratio ratio,
            @org.jspecify.annotations.Nullable Integer perResidents) {
        return new Indicator(
                code,
                like.sector(),
                like.names(),
                like.unitOfMeasure(),
                like.decimals(),
                like.frequency(),
                ratio == null ? Indicator.Combination.SUM : Indicator.Combination.RATIO,
                ratio == null ? Indicator.Combination.SUM : Indicator.Combination.RATIO,
                ratio,
                like.good(),
                null,
                null,
                like.watchFrom(),
                like.badFrom(),
                Duration.ofDays(9),
                smallestShown,
                perResidents,
                Set.of(Indicator.Comparison.values()));
    }
}

package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.FlowRows;
import vn.gioc.dashboard.FlowRows.Moved;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Figures against a recount of the same movements that knows nothing of buckets. */
class DossierFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:03Z");
    private static final List<DossierMeasure> IN =
            List.of(DossierMeasure.RECEIVED, DossierMeasure.REOPENED, DossierMeasure.TRANSFERRED_IN);
    private static final List<DossierMeasure> DONE = List.of(
            DossierMeasure.EARLY,
            DossierMeasure.ON_TIME,
            DossierMeasure.LATE,
            DossierMeasure.WITHDRAWN,
            DossierMeasure.REFUSED);
    private static final Units UNITS = Units.sample();
    private static final Unit WARD = UNITS.find("cho-quan").orElseThrow();
    private static final Unit CITY = UNITS.find("hcm").orElseThrow();
    private static final List<Moved> MOVEMENTS = generate(new Random(20261122));

    private final SnapshotQueries snapshots = queries();

    @BeforeAll
    static void fill() {
        TestDatabase.clear();
        FlowRows.insert(MOVEMENTS);
        TestDatabase.flushed(1, 1, NOW);
    }

    @Test
    void everyFlowOfEveryPeriodIsWhatARecountGives() {
        Snapshot shown = snapshots.read(WARD, Question.LIVE);
        LocalDate today = LocalDate.parse("2026-11-22");
        assertFlows(shown, "today", since(today));
        assertFlows(shown, "week", since(LocalDate.parse("2026-11-16")));
        assertFlows(shown, "month", since(LocalDate.parse("2026-11-01")));
        assertFlows(shown, "quarter", since(LocalDate.parse("2026-10-01")));
        assertFlows(shown, "year", since(LocalDate.parse("2026-01-01")));
        assertFlows(shown, "total", moved -> true);
    }

    @Test
    void aPeriodIsCountedFromItsFirstMomentToTheOneBeforeItsLast() {
        Instant from = Zone.startOf(LocalDate.parse("2025-03-17"));
        Instant to = Instant.parse("2026-02-03T04:17:00Z");
        Snapshot shown = snapshots.read(WARD, new Question(null, from, to, null));
        assertFlows(
                shown,
                "period",
                moved -> !moved.at().isBefore(from) && moved.at().isBefore(to));
        assertThat(count(shown, "dossiers.carriedIn.period"))
                .isEqualTo(held(moved -> moved.at().isBefore(from)));
    }

    @Test
    void theBalanceHoldsForEveryPeriod() {
        Instant from = Instant.parse("2025-07-01T01:23:00Z");
        Snapshot shown = snapshots.read(WARD, new Question(null, from, Instant.parse("2026-05-05T05:05:00Z"), null));
        for (Period period : Period.values()) {
            assertBalance(shown, period.word(), "");
        }
        assertBalance(shown, "period", ".period");
    }

    @Test
    void atAMomentTheFiguresAreTheSumsOfEverythingUpToTheEndOfItsMinute() {
        for (String text : List.of("2026-11-22T06:59:31Z", "2026-02-28T16:59:59Z", "2025-12-31T17:00:00Z")) {
            Instant moment = Instant.parse(text);
            Instant end =
                    moment.truncatedTo(java.time.temporal.ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
            Snapshot shown = snapshots.read(WARD, new Question(moment, null, null, null));
            Predicate<Moved> before = moved -> moved.at().isBefore(end);
            assertThat(count(shown, "dossiers.open")).isEqualTo(held(before) - recount(before, DossierMeasure.PAUSED));
            assertThat(count(shown, "dossiers.overdue")).isEqualTo(recount(before, DossierMeasure.OVERDUE));
            assertThat(count(shown, "dossiers.dueSoon")).isEqualTo(recount(before, DossierMeasure.DUE_SOON));
            assertFlows(shown, "today", before.and(since(Zone.dateOf(moment))));
            assertFlows(shown, "total", before);
            assertBalance(shown, "quarter", "");
        }
    }

    @Test
    void theCityIsTheSumOfItsWards() {
        Snapshot city = snapshots.read(CITY, Question.LIVE);
        assertThat(count(city, "dossiers.received.total"))
                .isEqualTo(MOVEMENTS.stream()
                        .filter(moved -> moved.measure() == DossierMeasure.RECEIVED)
                        .count());
    }

    @Test
    void partsAddUpToTheirFigureAndUnlistedProceduresCountAsOther() {
        for (Dimension by : Dimension.values()) {
            Snapshot shown = snapshots.read(WARD, new Question(null, null, null, by));
            shown.figures().forEach((name, figure) -> {
                if (name.startsWith("dossiers.")) {
                    assertThat(figure.parts().stream().map(Figure.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                            .as(name + " by " + by)
                            .isEqualByComparingTo(figure.value());
                }
            });
        }
        Figure received = snapshots
                .read(WARD, new Question(null, null, null, Dimension.PROCEDURE))
                .figures()
                .get("dossiers.received.total");
        long unlisted = recount(moved -> moved.procedure().startsWith("9."), DossierMeasure.RECEIVED);
        assertThat(received.parts()).contains(new Figure.Part("khac", "Khác", BigDecimal.valueOf(unlisted)));
        assertThat(received.parts()).noneMatch(part -> part.key().startsWith("9."));
    }

    @Test
    void aMomentLaterThanWhatIsCommittedIsRefused() {
        assertThatThrownBy(() -> snapshots.read(WARD, new Question(NOW.plusSeconds(1), null, null, null)))
                .isInstanceOf(NotCommittedYet.class);
    }

    @Test
    void aMomentWhoseMinutesWereDroppedIsRefusedAndAFullHourIsStillAnswered() {
        Instant moment = MOVEMENTS.stream()
                .filter(moved -> moved.unit().equals("cho-quan"))
                .map(Moved::at)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        Instant hour = moment.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        TestDatabase.client()
                .sql("delete from dossier_flow where width = 'MINUTE' and bucket >= ?::timestamptz and bucket <"
                        + " ?::timestamptz")
                .params(hour.toString(), hour.plusSeconds(3600).toString())
                .update();
        assertThatThrownBy(() -> snapshots.read(WARD, new Question(hour.plusSeconds(60), null, null, null)))
                .isInstanceOf(NoLongerKept.class);
        Instant lastMinute = hour.plusSeconds(3599);
        assertThat(count(snapshots.read(WARD, new Question(lastMinute, null, null, null)), "dossiers.received.total"))
                .isEqualTo(recount(moved -> !moved.at().isAfter(lastMinute), DossierMeasure.RECEIVED));
    }

    private static void assertFlows(Snapshot shown, String period, Predicate<Moved> inside) {
        assertThat(count(shown, "dossiers.received." + period)).isEqualTo(recount(inside, DossierMeasure.RECEIVED));
        assertThat(count(shown, "dossiers.early." + period)).isEqualTo(recount(inside, DossierMeasure.EARLY));
        assertThat(count(shown, "dossiers.onTime." + period)).isEqualTo(recount(inside, DossierMeasure.ON_TIME));
        assertThat(count(shown, "dossiers.late." + period)).isEqualTo(recount(inside, DossierMeasure.LATE));
        assertThat(count(shown, "dossiers.withdrawn." + period)).isEqualTo(recount(inside, DossierMeasure.WITHDRAWN));
        assertThat(count(shown, "dossiers.refused." + period)).isEqualTo(recount(inside, DossierMeasure.REFUSED));
        assertThat(count(shown, "dossiers.reopened." + period)).isEqualTo(recount(inside, DossierMeasure.REOPENED));
        assertThat(count(shown, "dossiers.done." + period))
                .isEqualTo(DONE.stream()
                        .mapToLong(measure -> recount(inside, measure))
                        .sum());
    }

    private static void assertBalance(Snapshot shown, String period, String closing) {
        long left = count(shown, "dossiers.carriedIn." + period)
                + count(shown, "dossiers.received." + period)
                + count(shown, "dossiers.reopened." + period)
                + count(shown, "dossiers.transferredIn." + period);
        long right = count(shown, "dossiers.done." + period)
                + count(shown, "dossiers.transferredOut." + period)
                + count(shown, "dossiers.open" + closing)
                + count(shown, "dossiers.paused" + closing);
        assertThat(left).as(period).isEqualTo(right);
    }

    private static long count(Snapshot shown, String name) {
        assertThat(shown.figures()).containsKey(name);
        return shown.figures().get(name).count();
    }

    private static Predicate<Moved> since(LocalDate day) {
        return moved -> !Zone.dateOf(moved.at()).isBefore(day);
    }

    private static long held(Predicate<Moved> inside) {
        return IN.stream().mapToLong(measure -> recount(inside, measure)).sum()
                - DONE.stream().mapToLong(measure -> recount(inside, measure)).sum()
                - recount(inside, DossierMeasure.TRANSFERRED_OUT);
    }

    private static long recount(Predicate<Moved> inside, DossierMeasure measure) {
        return MOVEMENTS.stream()
                .filter(moved -> moved.unit().equals("cho-quan") && moved.measure() == measure)
                .filter(inside)
                .mapToLong(Moved::delta)
                .sum();
    }

    private static List<Moved> generate(Random random) {
        String neighbour = UNITS.units().stream()
                .map(Unit::unit)
                .filter(each -> !each.equals("hcm") && !each.equals("cho-quan"))
                .findFirst()
                .orElseThrow();
        List<Moved> movements = new ArrayList<>();
        Instant first = Instant.parse("2024-11-20T00:00:00Z");
        long span = Duration.between(first, NOW).toSeconds();
        for (int i = 0; i < 500; i++) {
            // Half of them close to now, where the narrow buckets are.
            long back = random.nextBoolean() ? random.nextLong(span) : random.nextLong(40L * 86_400);
            DossierMeasure measure = DossierMeasure.values()[random.nextInt(DossierMeasure.values().length)];
            boolean stock = measure.ordinal() >= DossierMeasure.PAUSED.ordinal();
            movements.add(new Moved(
                    NOW.minusSeconds(back),
                    random.nextInt(5) == 0 ? neighbour : "cho-quan",
                    measure,
                    stock && random.nextInt(3) == 0 ? -1 : 1,
                    List.of("1.001193", "1.009994", "9.999999", "9.888888").get(random.nextInt(4)),
                    List.of("", "ONLINE", "IN_PERSON", "POST").get(random.nextInt(4)),
                    List.of("", "kp-1", "kp-2", "kp-77").get(random.nextInt(4))));
        }
        return movements;
    }

    private static SnapshotQueries queries() {
        return new SnapshotQueries(
                new FlowQueries(TestDatabase.client()),
                new JobQueries(TestDatabase.client()),
                new SourceQueries(TestDatabase.client(), UNITS, WorkingCalendar.civilService()),
                new IndicatorQueries(TestDatabase.client(), Catalog::sample),
                new KeptQueries(TestDatabase.client()),
                new AlertQueries(TestDatabase.client()),
                UNITS,
                Catalog::sample,
                Clock.fixed(NOW, java.time.ZoneOffset.UTC));
    }
}

package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.figure.IndicatorTables.Told;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.Quotient;

class IndicatorFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private final IndicatorTables tables = new IndicatorTables(NOW);

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @Test
    void theLatestPeriodIsCombinedOverAreasWhichASensitiveIndicatorDoesNotTell() {
        value("dengue-cases", "kp-1", "2026-W46", "7", "2026-11-16T02:00:00Z");
        value("dengue-cases", "kp-1", "2026-W47", "12", "2026-11-22T02:00:00Z");
        value("dengue-cases", "kp-2", "2026-W47", "2", "2026-11-22T02:00:00Z");
        IndicatorBoard dengue = tables.board("dengue-cases", "cho-quan", null);
        assertThat(dengue.period()).isEqualTo("2026-W47");
        assertThat(dengue.value()).isEqualByComparingTo("14");
        assertThat(dengue.previous()).isEqualByComparingTo("7");
        assertThat(dengue.state()).isEqualTo(IndicatorBoard.State.WATCH);
        assertThat(dengue.stale()).isFalse();
        assertThat(dengue.areas()).isEmpty();
        assertThat(dengue.series()).extracting(IndicatorBoard.Point::period).containsExactly("2026-W46", "2026-W47");
    }

    @Test
    void areasOfOthersStandHighestFirst() {
        value("outpatient-visits", "kp-1", "2026-11-21", "120", "2026-11-22T02:00:00Z");
        value("outpatient-visits", "kp-2", "2026-11-21", "200", "2026-11-22T02:00:00Z");
        IndicatorBoard visits = tables.board("outpatient-visits", "cho-quan", null);
        assertThat(visits.value()).isEqualByComparingTo("320");
        assertThat(visits.areas()).extracting(IndicatorBoard.AreaValue::area).containsExactly("kp-2", "kp-1");
    }

    @Test
    void aTotalBelowTheSmallestCountIsNotShownAndNothingIsReckonedFromIt() {
        value("dengue-cases", "", "2026-W46", "9", "2026-11-16T02:00:00Z");
        value("dengue-cases", "", "2026-W47", "2", "2026-11-22T02:00:00Z");
        IndicatorBoard dengue = tables.board("dengue-cases", "cho-quan", null);
        assertThat(dengue.suppressed()).isTrue();
        assertThat(dengue.value()).isNull();
        assertThat(dengue.series())
                .extracting(IndicatorBoard.Point::value)
                .last()
                .as("a gap")
                .isNull();
        IndicatorBoard full =
                tables.with(IndicatorTables.allCompared("dengue-cases")).board("dengue-cases", "cho-quan", null);
        assertThat(full.compared().perResidents()).isEqualTo(Amount.WITHHELD);
        assertThat(full.compared().toDate().standing()).isEqualTo(Amount.Standing.AT_LEAST);
        assertThat(full.compared().toDate().value()).isEqualByComparingTo("9");
    }

    @Test
    void aCityIsTheSumOfItsWardsAndSaidToBeAtLeastThatWhereOneIsHidden() {
        tables.send(new Told("dengue-cases", "cho-quan", "", "2026-W47", "12", NOW));
        tables.send(new Told("dengue-cases", "an-dong", "", "2026-W47", "5", NOW));
        tables.rollUp();
        IndicatorBoard whole = tables.board("dengue-cases", "hcm", null);
        assertThat(whole.value()).isEqualByComparingTo("17");
        assertThat(whole.atLeast()).isFalse();
        assertThat(whole.areas()).as("its wards are asked for by themselves").isEmpty();
        tables.clear();
        tables.send(new Told("dengue-cases", "cho-quan", "", "2026-W47", "12", NOW));
        tables.send(new Told("dengue-cases", "an-dong", "", "2026-W47", "2", NOW));
        tables.rollUp();
        IndicatorBoard bound = tables.board("dengue-cases", "hcm", null);
        assertThat(bound.value()).isEqualByComparingTo("12");
        assertThat(bound.atLeast()).isTrue();
        assertThat(bound.areas()).isEmpty();
    }

    @Test
    void aRatioWaitsForBothPartsAndSaysWhichIsLacking() {
        Catalog rates = IndicatorTables.rate();
        tables.send(new Told("of", "cho-quan", "", "2026-10", "30", NOW));
        IndicatorBoard waiting = tables.with(rates).board("rate", "cho-quan", null);
        assertThat(waiting.value()).isNull();
        assertThat(waiting.suppressed()).isFalse();
        assertThat(waiting.compared().parts().lacking()).isEqualTo(Quotient.Lacking.DENOMINATOR);
        tables.send(new Told("to", "cho-quan", "", "2026-10", "40", NOW));
        tables.send(new Told("of", "cho-quan", "", "2026-11", "10", NOW));
        IndicatorBoard there = tables.with(rates).board("rate", "cho-quan", null);
        assertThat(there.period()).isEqualTo("2026-10");
        assertThat(there.value()).isEqualByComparingTo("75");
    }

    @Test
    void sharesAreAveragedAndOldValuesAreStale() {
        value("insurance-coverage", "kp-1", "2026-09", "92.0", "2026-10-02T02:00:00Z");
        value("insurance-coverage", "kp-2", "2026-09", "95.0", "2026-10-02T02:00:00Z");
        IndicatorBoard coverage = tables.board("insurance-coverage", "cho-quan", null);
        assertThat(coverage.value()).isEqualByComparingTo("93.5");
        assertThat(coverage.stale()).isTrue();
        assertThat(coverage.state()).isEqualTo(IndicatorBoard.State.WATCH);
    }

    @Test
    void atAPastMomentLaterPeriodsAreNotKnown() {
        value("dengue-cases", "", "2026-W45", "9", "2026-11-09T02:00:00Z");
        value("dengue-cases", "", "2026-W47", "12", "2026-11-22T02:00:00Z");
        assertThat(tables.board("dengue-cases", "cho-quan", Instant.parse("2026-11-12T00:00:00Z"))
                        .value())
                .isEqualByComparingTo("9");
    }

    @Test
    void atAPastMomentAreasThatWereToldLaterAreNotKnown() {
        value("outpatient-visits", "kp-1", "2026-11-22", "120", "2026-11-22T02:00:00Z");
        value("outpatient-visits", "kp-2", "2026-11-22", "200", "2026-11-22T05:00:00Z");
        IndicatorBoard then = tables.board("outpatient-visits", "cho-quan", Instant.parse("2026-11-22T03:00:00Z"));
        assertThat(then.value()).isEqualByComparingTo("120");
        assertThat(then.areas()).extracting(IndicatorBoard.AreaValue::area).containsExactly("kp-1");
        IndicatorBoard later = tables.board("outpatient-visits", "cho-quan", Instant.parse("2026-11-22T05:00:00Z"));
        assertThat(later.areas()).extracting(IndicatorBoard.AreaValue::area).containsExactly("kp-2", "kp-1");
        assertThat(tables.board("outpatient-visits", "cho-quan", null).areas()).isEqualTo(later.areas());
    }

    /** What is told of a day after it is of that day: at its end, as today. */
    @Test
    void atTheEndOfAPeriodAreasThatWereToldAfterItAreKnown() {
        value("outpatient-visits", "kp-1", "2026-11-20", "120", "2026-11-20T02:00:00Z");
        value("outpatient-visits", "kp-2", "2026-11-20", "200", "2026-11-21T05:00:00Z");
        IndicatorBoard end = tables.board("outpatient-visits", "cho-quan", Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(end.value()).isEqualByComparingTo("320");
        assertThat(end.areas()).hasSize(2);
    }

    private void value(String code, String area, String period, String value, String receivedAt) {
        tables.send(new Told(code, "cho-quan", area, period, value, Instant.parse(receivedAt)));
    }
}

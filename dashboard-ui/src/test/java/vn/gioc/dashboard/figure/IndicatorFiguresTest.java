package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.indicator.ReportingPeriod;

class IndicatorFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private final Catalog catalog = Catalog.sample();
    private final IndicatorQueries queries = new IndicatorQueries(TestDatabase.client(), () -> catalog);

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void theLatestPeriodIsCombinedOverAreasWhichAreNotShownWhereSmallCountsAreHidden() {
        value("dengue-cases", "kp-1", "2026-W46", "7", "2026-11-16T02:00:00Z");
        value("dengue-cases", "kp-1", "2026-W47", "12", "2026-11-22T02:00:00Z");
        value("dengue-cases", "kp-2", "2026-W47", "2", "2026-11-22T02:00:00Z");
        value("dengue-cases", "kp-3", "2026-W47", "0", "2026-11-22T02:00:00Z");
        IndicatorBoard dengue = reading("dengue-cases", null);
        assertThat(dengue.period()).isEqualTo("2026-W47");
        assertThat(dengue.value()).isEqualByComparingTo("14");
        assertThat(dengue.previous()).isEqualByComparingTo("7");
        assertThat(dengue.state()).isEqualTo(IndicatorBoard.State.WATCH);
        assertThat(dengue.stale()).isFalse();
        assertThat(dengue.areas()).as("two cases would follow from fourteen").isEmpty();
        assertThat(dengue.series()).extracting(IndicatorBoard.Point::period).containsExactly("2026-W46", "2026-W47");
    }

    @Test
    void aTotalBelowTheSmallestCountIsNotShown() {
        value("dengue-cases", "", "2026-W47", "2", "2026-11-22T02:00:00Z");
        IndicatorBoard dengue = reading("dengue-cases", null);
        assertThat(dengue.suppressed()).isTrue();
        assertThat(dengue.value()).isNull();
        assertThat(dengue.series()).as("a gap").containsExactly(new IndicatorBoard.Point("2026-W47", null));
    }

    @Test
    void sharesAreAveragedAndOldValuesAreStale() {
        value("insurance-coverage", "kp-1", "2026-09", "92.0", "2026-10-02T02:00:00Z");
        value("insurance-coverage", "kp-2", "2026-09", "95.0", "2026-10-02T02:00:00Z");
        IndicatorBoard coverage = reading("insurance-coverage", null);
        assertThat(coverage.value()).isEqualByComparingTo("93.5");
        assertThat(coverage.stale()).isTrue();
        assertThat(coverage.state()).isEqualTo(IndicatorBoard.State.WATCH);
    }

    @Test
    void atAPastMomentLaterPeriodsAreNotKnown() {
        value("dengue-cases", "", "2026-W45", "9", "2026-11-09T02:00:00Z");
        value("dengue-cases", "", "2026-W47", "12", "2026-11-22T02:00:00Z");
        assertThat(reading("dengue-cases", Instant.parse("2026-11-12T00:00:00Z"))
                        .value())
                .isEqualByComparingTo("9");
    }

    private IndicatorBoard reading(String code, Instant at) {
        List<IndicatorQueries.Value> values = queries.latest(List.of("cho-quan"), at).stream()
                .filter(value -> value.indicator().equals(code))
                .toList();
        return IndicatorReading.of(catalog.indicator(code).orElseThrow(), values, Map.of(), NOW);
    }

    private static void value(String code, String area, String period, String value, String receivedAt) {
        ReportingPeriod parsed = ReportingPeriod.parse(period);
        TestDatabase.row("indicator_value")
                .with("unit", "cho-quan")
                .with("indicator", code)
                .with("area", area)
                .with("period", period)
                .with("frequency", parsed.frequency().name())
                .with("period_start", parsed.start())
                .with("period_end", parsed.end())
                .with("value", new BigDecimal(value))
                .with("revision", 0)
                .with("revisions", 0)
                .with("source", "health")
                .with("occurred_at", Instant.parse(receivedAt))
                .with("recorded_at", Instant.parse(receivedAt))
                .with("epoch", 1L)
                .with("seq", 1L)
                .insert();
    }
}

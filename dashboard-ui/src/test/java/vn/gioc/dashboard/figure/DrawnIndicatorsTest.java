package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.domain.catalog.Indicator.Combination;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;

/** A board reads the areas of what its scenes draw, and nothing else of it is another than in an answer to a question. */
class DrawnIndicatorsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final IndicatorTables tables = new IndicatorTables(NOW)
            .with(IndicatorTables.catalog(
                    IndicatorTables.indicator("one", Frequency.MONTH, Combination.SUM, Combination.SUM, null, 0),
                    IndicatorTables.indicator("other", Frequency.MONTH, Combination.SUM, Combination.SUM, null, 0),
                    IndicatorTables.indicator("once", Frequency.MONTH, Combination.SUM, Combination.SUM, null, 0)));

    @BeforeEach
    void everyWardSendsItsAreas() {
        tables.clear();
        for (String unit : List.of("cho-quan", "an-dong")) {
            for (String code : List.of("one", "other")) {
                tell(code, unit, "2026-09", "20");
                tell(code, unit, "2026-10", "30");
            }
            tell("once", unit, "2026-10", "40");
        }
        tables.rollUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cho-quan", "hcm"})
    void areasStandOnlyAtWhatTheSectorsSceneDraws(String unit) {
        List<IndicatorBoard> all = tables.all(unit);
        List<IndicatorBoard> drawn = tables.drawn(unit);
        assertThat(all).allSatisfy(each -> assertThat(each.areas()).hasSize(2));
        String first =
                IndicatorBoard.drawn(all).findFirst().orElseThrow().indicator().code();
        assertThat(first).isNotEqualTo("once");
        assertThat(drawn)
                .isEqualTo(all.stream()
                        .map(each -> each.indicator().code().equals(first) ? each : each.withAreas(List.of()))
                        .toList());
    }

    private void tell(String code, String unit, String period, String value) {
        for (String area : List.of("kp-1", "kp-2")) {
            tables.send(new IndicatorTables.Told(code, unit, area, period, value, NOW.minusSeconds(60)));
        }
    }
}

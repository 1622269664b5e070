package vn.gioc.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.board.Compared;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.IndicatorBoard.State;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.indicator.Amount;

/** What is said of an indicator against its target, its thresholds and its warning line. */
class IndicatorWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T07:05:03Z");

    @Test
    void whatMissesItsTargetIsNotCalledGoodThoughNoThresholdIsPassed() {
        IndicatorBoard air = board("air-quality-index", "84", State.GOOD, false, null);
        assertThat(Tone.of(air)).isEqualTo(Tone.PLAIN);
        assertThat(said(air).state(NOW)).isEqualTo("Chưa đạt, đích ≤ 50");
        IndicatorBoard clean = board("air-quality-index", "50", State.GOOD, false, null);
        assertThat(Tone.of(clean)).isEqualTo(Tone.GOOD);
        assertThat(said(clean).state(NOW)).isEqualTo("Đạt, đích ≤ 50");
    }

    @Test
    void aTargetAloneJudgesToo() {
        IndicatorBoard paid = board("public-investment-rate", "62.5", State.NONE, false, null);
        assertThat(Tone.of(paid)).isEqualTo(Tone.PLAIN);
        assertThat(said(paid).state(NOW)).isEqualTo("Chưa đạt, đích ≥ 95");
        assertThat(Tone.of(board("public-investment-rate", "95", State.NONE, false, null)))
                .isEqualTo(Tone.GOOD);
    }

    @Test
    void aLowerBoundTellsOnlyWhatMoreWouldNotChange() {
        assertThat(board("air-quality-index", "40", State.NONE, true, null).reachesTarget())
                .isEmpty();
        assertThat(board("air-quality-index", "60", State.NONE, true, null).reachesTarget())
                .contains(false);
        assertThat(board("jobs-found", "300", State.NONE, true, null).reachesTarget())
                .contains(true);
        assertThat(board("jobs-found", "200", State.NONE, true, null).reachesTarget())
                .isEmpty();
    }

    @Test
    void whatIsOnlyBeyondTheWarningLineIsHeldAgainstThatLine() {
        IndicatorBoard cases = board("hfmd-cases", "6", State.WATCH, false, "4.6667");
        assertThat(said(cases).state(NOW)).isEqualTo("Vượt ngưỡng 4,7");
        assertThat(said(cases).valueAgainst()).startsWith("6 ca, ngưỡng 4,7");
        IndicatorBoard many = board("hfmd-cases", "13", State.WATCH, false, "4.6667");
        assertThat(said(many).state(NOW)).as("a threshold is passed too").isEqualTo("Vượt ngưỡng 12");
    }

    @Test
    void aUnitIsNotSaidTwice() {
        assertThat(said(board("flooded-points", "0", State.GOOD, false, null)).unitBesideName())
                .isEmpty();
        assertThat(said(board("waste-collected", "8", State.NONE, false, null)).unitBesideName())
                .isEqualTo("tấn");
        assertThat(said(board("attendance-rate", "97.4", State.GOOD, false, null))
                        .valueAndUnit())
                .isEqualTo("97,4%");
    }

    private static IndicatorWords said(IndicatorBoard board) {
        return new IndicatorWords(board, Words.vietnamese());
    }

    private static IndicatorBoard board(
            String code, String value, State state, boolean atLeast, @Nullable String line) {
        var indicator = Catalog.sample().indicator(code).orElseThrow();
        return new IndicatorBoard(
                indicator,
                "2026-11",
                new BigDecimal(value),
                null,
                false,
                NOW,
                false,
                state,
                List.of(),
                List.of(),
                atLeast,
                new Compared(
                        indicator.target(),
                        Amount.MISSING,
                        Amount.MISSING,
                        Amount.MISSING,
                        line == null ? Amount.MISSING : Amount.told(new BigDecimal(line)),
                        Amount.MISSING,
                        Amount.MISSING,
                        null));
    }
}

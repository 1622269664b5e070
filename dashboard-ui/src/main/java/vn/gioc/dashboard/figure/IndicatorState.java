package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.IndicatorBoard.State;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Indicator.Direction;
import vn.gioc.domain.indicator.Amount;

/** How a value stands to its thresholds and its warning line. */
final class IndicatorState {
    private IndicatorState() {}

    /** Beyond the warning line it is at least to be watched. A lower bound is judged only where it is beyond already. */
    static State of(Indicator indicator, Amount amount, Amount warningLine) {
        BigDecimal value = amount.value();
        if (value == null) {
            return State.NONE;
        }
        boolean bound = !amount.isTold();
        BigDecimal bad = indicator.badFrom();
        BigDecimal watch = indicator.watchFrom();
        if (bound && indicator.good() == Direction.UP) {
            return State.NONE;
        }
        if (reached(indicator.good(), value, bad)) {
            return State.BAD;
        }
        if (reached(indicator.good(), value, watch)
                || warningLine.value() != null && value.compareTo(warningLine.value()) > 0) {
            return State.WATCH;
        }
        return bound || bad == null && watch == null ? State.NONE : State.GOOD;
    }

    /** For what should be high the thresholds are floors: at one, it is still good. */
    private static boolean reached(Direction good, BigDecimal value, @Nullable BigDecimal threshold) {
        if (threshold == null) {
            return false;
        }
        int against = value.compareTo(threshold);
        return good == Direction.DOWN ? against >= 0 : against < 0;
    }
}

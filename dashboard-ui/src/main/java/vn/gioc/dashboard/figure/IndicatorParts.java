package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.domain.catalog.Indicator.Combination;

/**
 * The parts of an indicator: its neighbourhoods where they add up to it. Where they don't, or where none is shown
 * because small counts are hidden, it is one part that names nothing.
 */
final class IndicatorParts {
    private IndicatorParts() {}

    static List<Figure.Part> of(IndicatorBoard board, @Nullable Dimension by) {
        BigDecimal value = board.value();
        if (by == null || value == null) {
            return List.of();
        }
        if (by == Dimension.AREA && board.indicator().overAreas() == Combination.SUM) {
            List<Figure.Part> parts = board.areas().stream()
                    .map(area -> new Figure.Part(area.area(), area.name(), area.value()))
                    .toList();
            BigDecimal sum = parts.stream().map(Figure.Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!parts.isEmpty() && sum.compareTo(value) == 0) {
                return parts;
            }
        }
        return List.of(new Figure.Part("", "Chưa rõ", value));
    }
}

package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.domain.unit.Unit;

/**
 * Figures of a unit as of one moment.
 *
 * @param at the moment asked for, or the wall clock
 * @param asOf up to when the figures are known
 */
public record Snapshot(
        Unit unit,
        Instant at,
        @Nullable Instant asOf,
        JobState jobs,
        Map<String, Figure> figures,
        List<IndicatorBoard> indicators,
        List<SourceState> sources) {
    public Snapshot {
        figures = Map.copyOf(figures);
        indicators = List.copyOf(indicators);
        sources = List.copyOf(sources);
    }
}

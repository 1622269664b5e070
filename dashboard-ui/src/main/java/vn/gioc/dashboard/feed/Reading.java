package vn.gioc.dashboard.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.feed.SceneQueries.Scenes;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.SourceQueries.Heard;
import vn.gioc.domain.unit.Unit;

/**
 * What was read of a unit, before it is judged how fresh it is.
 *
 * @param figuresAt when the figures were read
 * @param scenesOf the flush that the scenes and indicators are of; they may be a second behind the figures
 * @param scenesAt when they were read
 */
record Reading(
        Unit unit,
        JobState jobs,
        List<Heard> heard,
        Map<String, Figure> figures,
        Instant figuresAt,
        List<IndicatorBoard> indicators,
        Scenes scenes,
        List<NamedAlert> alerts,
        JobState scenesOf,
        Instant scenesAt,
        List<Long> pulse) {

    long events() {
        return heard.stream().mapToLong(Heard::events).sum();
    }
}

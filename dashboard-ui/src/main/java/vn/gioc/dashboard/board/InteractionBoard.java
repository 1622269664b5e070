package vn.gioc.dashboard.board;

import java.util.List;
import vn.gioc.dashboard.board.DossierBoard.HourCount;

/**
 * What the digital channels show.
 *
 * @param hours interactions in each hour of today beside the mean of the same weekday over the last four weeks
 * @param touchpoints interactions of today by touchpoint, most first
 */
public record InteractionBoard(List<HourCount> hours, List<Figure.Part> touchpoints) {
    public InteractionBoard {
        hours = List.copyOf(hours);
        touchpoints = List.copyOf(touchpoints);
    }
}

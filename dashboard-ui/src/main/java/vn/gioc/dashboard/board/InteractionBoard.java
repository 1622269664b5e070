package vn.gioc.dashboard.board;

import java.util.List;
import java.util.OptionalLong;
import vn.gioc.dashboard.board.DossierBoard.HourCount;

/**
 * What the digital channels show. A week is the last seven days, today among them.
 *
 * @param hours interactions in each hour of today beside the mean of the same weekday over the last four weeks
 * @param touchpoints interactions of today by touchpoint, most first
 * @param topics questions of the week by topic, those with most unanswered first; none where all were answered
 * @param reach how far people from 45 are reached in the week, the busiest touchpoint first
 * @param announcements sent in the week
 * @param dossiers how much of them passes the counter by
 * @param reports the same
 */
public record InteractionBoard(
        List<HourCount> hours,
        List<Figure.Part> touchpoints,
        List<Topic> topics,
        List<Reach> reach,
        long announcements,
        CounterLoad dossiers,
        CounterLoad reports) {
    /** A topic with questions that were not answered: handed over, left, or of an unknown outcome. */
    public record Topic(String code, String name, long questions, long unanswered) {
        public long percent() {
            return CounterLoad.percent(unanswered, questions).orElse(0);
        }
    }

    /** @param uses without announcements, which nobody in particular uses */
    public record Reach(String code, String name, long uses, long ageKnown, long from45) {
        /** Percent of those whose age is known; empty where none is. */
        public OptionalLong share() {
            return CounterLoad.percent(from45, ageKnown);
        }

        /** Percent of all whose age is not known. */
        public long unknown() {
            return CounterLoad.percent(uses - ageKnown, uses).orElse(100);
        }
    }

    public static final InteractionBoard NONE = new InteractionBoard(
            List.of(), List.of(), List.of(), List.of(), 0, new CounterLoad(List.of()), new CounterLoad(List.of()));

    public InteractionBoard {
        hours = List.copyOf(hours);
        touchpoints = List.copyOf(touchpoints);
        topics = List.copyOf(topics);
        reach = List.copyOf(reach);
    }
}

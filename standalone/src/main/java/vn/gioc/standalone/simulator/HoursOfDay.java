package vn.gioc.standalone.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import vn.gioc.domain.figure.Zone;

/** When in a day, Asia/Ho_Chi_Minh, people do something they can do at any hour. */
final class HoursOfDay {
    /** Questions and visits: never quite asleep, strongest after dinner. */
    static final HoursOfDay CHATTING = new HoursOfDay(
            .88, .85, .84, .84, .85, .87, .9, 1, 1.1, 1.15, 1.15, 1.05, .95, 1, 1.1, 1.1, 1.05, 1, 1.1, 1.3, 1.4, 1.3,
            1.1, .9);

    /** Reports: out in the street by day, noise and floods in the evening. */
    static final HoursOfDay REPORTING = new HoursOfDay(
            .35, .2, .15, .12, .15, .3, .7, 1.2, 1.5, 1.4, 1.2, 1, .9, .9, 1.1, 1.1, 1.2, 1.5, 1.7, 2, 2.1, 1.8, 1.2,
            .7);

    /** Forms filled in online: beside the job, at noon and in the evening. */
    static final HoursOfDay APPLYING = new HoursOfDay(
            .12, .06, .05, .05, .06, .15, .4, 1, 1.9, 2.1, 1.9, 1.5, 1.3, 1.3, 1.7, 1.8, 1.5, 1.1, .9, 1.2, 1.5, 1.3,
            .8, .35);

    private final double[] weights;
    private final Shares<Integer> shares;

    private HoursOfDay(double... weights) {
        this.weights = weights;
        this.shares = Shares.of(IntStream.range(0, 24).boxed().toList(), hour -> weights[hour]);
    }

    Instant on(LocalDate day, Dice dice) {
        return Zone.startOf(day).plusSeconds(shares.pick(dice) * 3_600L).plusMillis(dice.whole(0, 3_599_999));
    }

    double weight(int hour) {
        return weights[hour];
    }
}

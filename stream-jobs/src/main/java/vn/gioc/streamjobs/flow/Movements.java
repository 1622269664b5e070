package vn.gioc.streamjobs.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.gioc.domain.figure.Movement;
import vn.gioc.streamjobs.log.Micros;

/**
 * The difference between what a thing has told the sums and what it tells now: movements that are new are added, those
 * that no longer hold are taken back. What the clock makes true counts only once its moment has come.
 *
 * @param dimensions of the leaf; a thing whose attributes change moves as a whole
 * @param to up to when the clock's movements hold, milliseconds since 1970
 */
public record Movements<M extends Enum<M>>(String dimensions, List<Movement<M>> all, long to) {
    public static <M extends Enum<M>> Movements<M> none() {
        return new Movements<>("", List.of(), Long.MIN_VALUE);
    }

    public void tellDifference(Movements<M> before, int table, Consumer<FlowDelta> out) {
        int same = dimensions.equals(before.dimensions) ? commonPrefix(before) : 0;
        Map<FlowDelta, Long> changes = new HashMap<>();
        before.collect(same, table, -1, changes);
        collect(same, table, 1, changes);
        changes.forEach((one, times) -> {
            if (times != 0) {
                out.accept(new FlowDelta(
                        table, one.unit(), one.dimensions(), one.at(), one.measure(), one.delta() * times));
            }
        });
    }

    /** The next moment at which the clock alone changes something; MAX_VALUE where there is none. */
    public long next() {
        long next = Long.MAX_VALUE;
        for (Movement<M> movement : all) {
            if (movement.scheduled() && !holds(movement)) {
                next = Math.min(next, ceilMillis(movement.at()));
            }
        }
        return next;
    }

    private int commonPrefix(Movements<M> before) {
        int limit = Math.min(all.size(), before.all.size());
        int same = 0;
        while (same < limit
                && all.get(same).equals(before.all.get(same))
                && holds(all.get(same)) == before.holds(before.all.get(same))) {
            same++;
        }
        return same;
    }

    private void collect(int from, int table, long sign, Map<FlowDelta, Long> changes) {
        for (Movement<M> movement : all.subList(from, all.size())) {
            if (holds(movement)) {
                changes.merge(
                        new FlowDelta(
                                table,
                                movement.unit(),
                                dimensions,
                                Micros.of(movement.at()),
                                movement.measure().ordinal(),
                                movement.delta()),
                        sign,
                        Long::sum);
            }
        }
    }

    private boolean holds(Movement<M> movement) {
        return !movement.scheduled() || ceilMillis(movement.at()) <= to;
    }

    private static long ceilMillis(Instant moment) {
        return moment.toEpochMilli() + (moment.getNano() % 1_000_000 == 0 ? 0 : 1);
    }
}

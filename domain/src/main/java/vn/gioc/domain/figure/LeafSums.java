package vn.gioc.domain.figure;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Movements added up in memory, for every width of bucket: the same sums as the tables of flows hold, for whoever counts
 * them again from the events.
 *
 * @param <M> what is counted
 */
public final class LeafSums<M extends Enum<M>> {
    private final int measures;
    private final Instant to;
    private final Map<Leaf, long[]> sums = new HashMap<>();

    /**
     * A row of a table of flows.
     *
     * @param bucket its first moment
     * @param dimensions beside the unit, in the table's order; what is not known is an empty text
     */
    public record Leaf(String unit, BucketWidth width, Instant bucket, List<String> dimensions) {
        public Leaf {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** @param to the wall clock: what the clock alone makes true counts only where its moment is not after it */
    public LeafSums(Class<M> measures, Instant to) {
        this.measures = measures.getEnumConstants().length;
        this.to = to;
    }

    /** @param dimensions of the thing that moves, beside the unit */
    public void add(List<String> dimensions, List<Movement<M>> movements) {
        for (Movement<M> movement : movements) {
            if (movement.scheduled() && movement.at().isAfter(to)) {
                continue;
            }
            for (BucketWidth width : BucketWidth.values()) {
                Leaf leaf = new Leaf(movement.unit(), width, width.floor(movement.at()), dimensions);
                sums.computeIfAbsent(leaf, each -> new long[measures])[
                                movement.measure().ordinal()] +=
                        movement.delta();
            }
        }
    }

    /** One sum a measure, in the order of its constants. Rows whose sums are all zero may be among them. */
    public Map<Leaf, long[]> sums() {
        return Collections.unmodifiableMap(sums);
    }
}

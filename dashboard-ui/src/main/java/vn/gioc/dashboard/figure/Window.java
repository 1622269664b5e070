package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.BucketWidth;

/**
 * A stretch of time {@code [from, to)} over which flows are added up, in whole minutes.
 *
 * @param from null: from the beginning of all records
 * @param to null: to the end of all records
 */
public record Window(
        String name, @Nullable Instant from, @Nullable Instant to) {
    private static final List<BucketWidth> NARROW_FIRST = List.of(BucketWidth.values());

    /** Buckets of one width, {@code [from, to)}; null has no bound. */
    public record Range(
            BucketWidth width,
            @Nullable Instant from,
            @Nullable Instant to) {}

    public Window {
        from = from == null ? null : BucketWidth.MINUTE.floor(from);
        to = to == null ? null : BucketWidth.MINUTE.floor(to);
    }

    /** The fewest buckets that cover it exactly: narrow ones at its edges, wide ones between. */
    public List<Range> cover() {
        List<Range> ranges = new ArrayList<>();
        int width = from == null ? NARROW_FIRST.size() - 1 : 0;
        Instant at = from;
        while (at != null && width < NARROW_FIRST.size() - 1) {
            BucketWidth wider = NARROW_FIRST.get(width + 1);
            Instant next = wider.floor(at).equals(at) ? at : wider.end(wider.floor(at));
            if (to != null && next.isAfter(to)) {
                break;
            }
            at = add(ranges, NARROW_FIRST.get(width), at, next);
            width++;
        }
        if (to == null) {
            ranges.add(new Range(NARROW_FIRST.get(width), at, null));
            return List.copyOf(ranges);
        }
        for (; width >= 0; width--) {
            at = add(
                    ranges, NARROW_FIRST.get(width), at, NARROW_FIRST.get(width).floor(to));
        }
        return List.copyOf(ranges);
    }

    private static @Nullable Instant add(List<Range> ranges, BucketWidth width, @Nullable Instant at, Instant next) {
        if (at != null && !at.isBefore(next)) {
            return at;
        }
        ranges.add(new Range(width, at, next));
        return next;
    }
}

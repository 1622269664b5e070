package vn.gioc.streamjobs.flow;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.sink.Table;

/**
 * Adds movements up per leaf and bucket between two ticks, and the leaves of a unit to its totals by the hour and wider,
 * so that a burst crosses the network as few rows. Holds nothing over a tick or a checkpoint.
 *
 * <p>What was touched goes on, also where its movements cancel out: a job that was killed may have written it between
 * the two, and only a row that is told again is put right.
 */
public final class BundleOperator extends AbstractStreamOperator<LeafDelta>
        implements OneInputStreamOperator<FlowDelta, LeafDelta> {
    private static final long serialVersionUID = 1L;
    private static final BucketWidth[] WIDTHS = BucketWidth.values();

    private final int[] measures;
    private transient Map<Key, long[]> bundle = new HashMap<>();
    private transient Map<Long, Instant[]> buckets = new HashMap<>();
    private long tick = Long.MIN_VALUE;

    private record Key(int table, String unit, String dimensions, BucketWidth width, Instant bucket) {
        String joined() {
            return Leaf.key(table, unit, width.name(), bucket, dimensions);
        }

        boolean inTotals() {
            return width != BucketWidth.MINUTE;
        }

        Key total() {
            return new Key(Table.totals(table).ordinal(), unit, "", width, bucket);
        }
    }

    /** @param measures how many measures each table of leaves has, by the table's ordinal */
    public BundleOperator(int[] measures) {
        this.measures = measures.clone();
    }

    @Override
    public void open() throws Exception {
        super.open();
        bundle = new HashMap<>();
        buckets = new HashMap<>();
    }

    @Override
    public void processElement(StreamRecord<FlowDelta> element) {
        FlowDelta delta = element.getValue();
        Instant[] starts = buckets.computeIfAbsent(Math.floorDiv(delta.at(), 60_000_000L), BundleOperator::starts);
        for (int i = 0; i < WIDTHS.length; i++) {
            bundle.computeIfAbsent(
                                    new Key(delta.table(), delta.unit(), delta.dimensions(), WIDTHS[i], starts[i]),
                                    key -> new long[measures[key.table()]])[delta.measure()] +=
                    delta.delta();
        }
    }

    private static Instant[] starts(long minute) {
        Instant at = Micros.instant(minute * 60_000_000L);
        Instant[] starts = new Instant[WIDTHS.length];
        for (int i = 0; i < WIDTHS.length; i++) {
            starts[i] = WIDTHS[i].floor(at);
        }
        return starts;
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        release();
        tick = mark.getTimestamp();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        release();
    }

    private void release() {
        Map<Key, long[]> totals = new HashMap<>();
        bundle.forEach((key, deltas) -> {
            release(key, deltas);
            if (key.inTotals()) {
                long[] total = totals.computeIfAbsent(key.total(), each -> new long[deltas.length]);
                Arrays.setAll(total, measure -> total[measure] + deltas[measure]);
            }
        });
        totals.forEach(this::release);
        bundle.clear();
        buckets.clear();
    }

    private void release(Key key, long[] deltas) {
        output.collect(new StreamRecord<>(new LeafDelta(key.table(), key.joined(), deltas, tick)));
    }
}

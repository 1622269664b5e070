package vn.gioc.streamjobs.sink;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import vn.gioc.streamjobs.log.LogRecord;

/**
 * Where everything meets: keeps what changed since the last flush and writes it, with the records of the log that
 * caused it, in one transaction at a tick. Runs at parallelism 1.
 *
 * <p>After a restore it writes nothing until its input has passed what the tables hold already: until then its state
 * may know less than the screens show.
 */
public final class FlushOperator extends AbstractStreamOperator<Void> implements OneInputStreamOperator<Change, Void> {
    private static final long serialVersionUID = 1L;

    /** Changes: beyond it the job waits for the tables, so that memory stays bounded. */
    private static final int MOST_COLLECTED = 50_000;

    private final DatabaseAddress address;
    private final FlushRhythm rhythm;
    private final LogEnd logEnd;

    private transient @Nullable FlushThread thread;
    private transient Positions inTables = new Positions();
    private transient ArrayDeque<Change> waiting = new ArrayDeque<>();
    private transient Batch batch = new Batch();
    private transient Positions seen = new Positions();
    private transient LogClock logClock = new LogClock();
    private transient ListState<Change> keptChanges;
    private transient ListState<Place> keptPlaces;
    private transient ListState<Boolean> keptRebuilding;
    private transient ListState<Long> keptSeq;
    private transient Positions atBeginning = new Positions();
    private transient boolean caughtUp;
    private transient boolean open;
    private transient Flush next = Flush.FURTHER;
    private transient long restored;
    private transient long coveredAt;
    private transient long tick;
    private transient long nextFlush;
    private transient long lastWritten;

    /** How far one partition had been seen, as it rests in a checkpoint. */
    public record Place(String topic, int partition, long nextOffset) {}

    public FlushOperator(DatabaseAddress address, FlushRhythm rhythm, LogEnd logEnd) {
        this.address = address;
        this.rhythm = rhythm;
        this.logEnd = logEnd;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        waiting = new ArrayDeque<>();
        batch = new Batch();
        seen = new Positions();
        logClock = new LogClock();
        keptChanges = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("changes", Change.class));
        keptPlaces = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("places", Place.class));
        for (Place place : keptPlaces.get()) {
            seen.reach(place.topic(), place.partition(), place.nextOffset());
        }
        atBeginning = logEnd.read();
        caughtUp = seen.covers(atBeginning);
        TableWriter begun = TableWriter.begin(address);
        thread = new FlushThread(begun);
        inTables = begun.written();
        keptRebuilding =
                context.getOperatorStateStore().getListState(new ListStateDescriptor<>("rebuilding", Boolean.class));
        keptSeq = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("seq", Long.class));
        next = first(context.isRestored(), begun.empty());
        restored = 0;
        for (long known : keptSeq.get()) {
            restored = known;
        }
        open = begun.empty();
        tick = Long.MIN_VALUE;
        coveredAt = seen.covers(inTables) ? Long.MIN_VALUE : Long.MAX_VALUE;
        for (Change kept : keptChanges.get()) {
            if (!knownAlready(kept)) {
                batch.add(kept);
            }
        }
        Positions held = new Positions();
        held.reach(inTables);
        held.reach(batch.positions());
        if (!held.covers(seen)) {
            throw new CheckpointAhead();
        }
    }

    private Flush first(boolean isRestored, boolean empty) throws Exception {
        if (!isRestored) {
            return empty ? Flush.FURTHER : Flush.REBUILT;
        }
        return keptRebuilding.get().iterator().hasNext() ? Flush.REBUILT : Flush.RESTORED;
    }

    @Override
    public void processElement(StreamRecord<Change> element) {
        Change change = element.getValue();
        LogRecord record = change.record();
        if (!knownAlready(change)) {
            waiting.add(change);
        }
        if (record != null) {
            logClock.record(record);
            seen.reach(record.topicName(), record.partition(), record.offset() + 1);
            caughtUp = caughtUp || seen.covers(atBeginning);
            if (coveredAt == Long.MAX_VALUE && seen.covers(inTables)) {
                coveredAt = record.tick();
            }
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        tick = mark.getTimestamp();
        while (!waiting.isEmpty() && waiting.peek().stamp() < tick) {
            batch.add(waiting.remove());
        }
        if (open && batch.size() > MOST_COLLECTED) {
            thread().join();
        }
        if (!open && tick > coveredAt) {
            open = true;
            nextFlush = tick;
        }
        if (open && tick >= nextFlush) {
            flush();
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        while (!waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        if (open && tick != Long.MIN_VALUE) {
            thread().join();
            flush();
            thread().join();
        }
        keptChanges.update(batch.all());
        keptRebuilding.update(next == Flush.REBUILT ? List.of(true) : List.of());
        // Before the first flush of this epoch the state is no further than the one it was restored from.
        keptSeq.update(List.of(next == Flush.FURTHER ? Math.max(restored, thread().seq()) : restored));
        List<Place> places = new ArrayList<>();
        seen.all().forEach((place, next) -> places.add(new Place(place.topic(), place.partition(), next)));
        keptPlaces.update(places);
    }

    /** Writes what is collected, if the last flush is done; otherwise more is collected for the next. */
    private void flush() throws SQLException, InterruptedException {
        if (!thread().idle()) {
            return;
        }
        long asOf = logClock.asOf(tick, caughtUp);
        if (asOf == Long.MIN_VALUE) {
            return;
        }
        if (!batch.isEmpty() || next != Flush.FURTHER) {
            thread().write(batch, asOf, next, restored);
            nextFlush = tick + rhythm.pause(thread().lastTook(), batch.size());
            batch = new Batch();
            next = Flush.FURTHER;
            lastWritten = tick;
        } else if (tick - lastWritten >= rhythm.beat()) {
            thread().beat(asOf);
            lastWritten = tick;
        }
    }

    private boolean knownAlready(Change change) {
        LogRecord record = change.record();
        return record != null && inTables.holds(record.topicName(), record.partition(), record.offset());
    }

    private FlushThread thread() {
        FlushThread begun = thread;
        if (begun == null) {
            throw new IllegalStateException("not opened");
        }
        return begun;
    }

    @Override
    public void close() throws Exception {
        if (thread != null) {
            thread.close();
        }
        super.close();
    }
}

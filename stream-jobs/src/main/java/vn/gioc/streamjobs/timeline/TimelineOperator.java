package vn.gioc.streamjobs.timeline;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.streamjobs.flow.FlowDelta;
import vn.gioc.streamjobs.flow.Movements;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.reference.References;
import vn.gioc.streamjobs.sink.Change;

/**
 * One subject: keeps the set of its events, tells its row, and the movements that follow, also from the clock alone. A
 * repeated or late event changes nothing it shouldn't, since the set tells the same in whatever order it grew. A new
 * version of a calendar or catalog tells those anew that it can touch: what had ended before it came into force is left.
 */
public final class TimelineOperator<M extends Enum<M>> extends AbstractStreamOperator<FlowDelta>
        implements OneInputStreamOperator<LogRecord, FlowDelta>, Triggerable<String, VoidNamespace> {
    private static final long serialVersionUID = 1L;

    private final Telling<M> telling;
    private final OutputTag<Change> changes;
    private final ClosingRule closing;
    private final Map<String, String> parents;
    private transient ValueStateDescriptor<History> descriptor;

    @SuppressWarnings("NullAway.Init")
    private transient ValueState<History> histories;

    @SuppressWarnings("NullAway.Init")
    private transient ListState<LogRecord> keptReferences;

    private transient References references;

    @SuppressWarnings("NullAway.Init")
    private transient InternalTimerService<VoidNamespace> timers;

    /** @param parents of each unit that has one, its parent: calendars are inherited along them */
    public TimelineOperator(
            Telling<M> telling, OutputTag<Change> changes, ClosingRule closing, Map<String, String> parents) {
        this.telling = telling;
        this.changes = changes;
        this.closing = closing;
        this.parents = Map.copyOf(parents);
        this.descriptor = descriptor();
        this.references = new References(this.parents);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        keptReferences = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("references", LogRecord.class));
        references = new References(parents);
        for (LogRecord kept : keptReferences.get()) {
            references.add(kept);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        descriptor = descriptor();
        histories = getRuntimeContext().getState(descriptor);
        timers = getInternalTimerService("due", VoidNamespaceSerializer.INSTANCE, this);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        keptReferences.update(references.seen());
    }

    @Override
    public void processElement(StreamRecord<LogRecord> element) throws Exception {
        LogRecord record = element.getValue();
        switch (Topic.at(record.topic())) {
            case REFERENCE -> laidDown(record);
            case RETIRED -> retired(record);
            default -> happened(record);
        }
    }

    private void retired(LogRecord record) throws Exception {
        History history = new History();
        history.retired = true;
        history.settledAt = record.occurredAt();
        history.lastRecordedAt = record.recordedAt();
        histories.update(history);
    }

    private void happened(LogRecord record) throws Exception {
        History history = Optional.ofNullable(histories.value()).orElseGet(History::new);
        if (history.retired || closing.closed(history, record.recordedAt())) {
            side(Intake.finding(
                    "AFTER_RETENTION", record, "an event of what ended longer ago than the ledger is kept"));
            return;
        }
        Optional<StoredEvent> event = Intake.accept(history, record, this::side);
        if (event.isEmpty()) {
            return;
        }
        Optional<Told<M>> before = tell(record.subject(), history, references.book());
        Movements<M> told = movements(before, history.toldTo);
        history.add(event.get());
        if (record.topic() != Topic.DOSSIER_STEP.ordinal()) {
            history.lastRecordedAt = Math.max(history.lastRecordedAt, record.recordedAt());
        }
        Optional<Told<M>> now = tell(record.subject(), history, references.book());
        now.ifPresent(row -> row(record.subject(), record.tick(), row));
        if (now.filter(Told::outOfOrder).isPresent()
                && before.filter(Told::outOfOrder).isEmpty()) {
            side(Intake.finding("OUT_OF_ORDER", record, "an end earlier than the beginning"));
        }
        correct(record, before, now);
        advance(record.subject(), history, told, now);
    }

    /** All that it can touch is told anew; the state's key moves along with the iteration, and so do the timers'. */
    private void laidDown(LogRecord record) throws Exception {
        ReferenceBook before = references.book();
        if (!references.add(record) || !References.touches(record)) {
            return;
        }
        ReferenceBook now = references.book();
        long touchesFrom = references.touchesFrom(record);
        KeyedStateBackend<String> subjects = getKeyedStateBackend();
        subjects.applyToAllKeys(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor, (subject, each) -> {
                    History history = each.value();
                    if (!history.retired && history.settledAt >= touchesFrom) {
                        tellAnew(subject, history, before, now, record.tick());
                    }
                });
    }

    private void tellAnew(String subject, History history, ReferenceBook before, ReferenceBook now, long tick)
            throws Exception {
        Optional<Told<M>> old = tell(subject, history, before);
        Movements<M> told = movements(old, history.toldTo);
        history.told = null;
        Optional<Told<M>> fresh = tell(subject, history, now);
        if (fresh.isPresent()
                && !Arrays.equals(fresh.get().row(), old.map(Told::row).orElse(null))) {
            row(subject, tick, fresh.get());
        }
        advance(subject, history, told, fresh);
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        History history = histories.value();
        if (history != null) {
            Optional<Told<M>> told = tell(timer.getKey(), history, references.book());
            advance(timer.getKey(), history, movements(told, history.toldTo), told);
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("time is that of the ticks alone");
    }

    private void advance(String subject, History history, Movements<M> told, Optional<Told<M>> known) throws Exception {
        history.toldTo = timers.currentWatermark();
        history.settledAt = known.map(Told::settledAt).orElse(Long.MAX_VALUE);
        Movements<M> now = movements(known, history.toldTo);
        now.tellDifference(told, telling.flows().ordinal(), delta -> output.collect(new StreamRecord<>(delta)));
        if (now.next() != Long.MAX_VALUE) {
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, now.next());
        }
        histories.update(history);
    }

    /** What was known just before and just after the log took the event, both as the clock stood then. */
    private void correct(LogRecord record, Optional<Told<M>> before, Optional<Told<M>> now) {
        long recordedAt = Math.floorDiv(record.recordedAt(), 1_000L);
        Corrections corrections = new Corrections(record, references.firstRecordedAt(), telling);
        if (!corrections.possible()) {
            return;
        }
        movements(now, recordedAt)
                .tellDifference(movements(before, recordedAt), telling.flows().ordinal(), corrections::add);
        corrections.each(this::side);
    }

    private static <M extends Enum<M>> Movements<M> movements(Optional<Told<M>> told, long to) {
        return told.map(known -> new Movements<>(known.dimensions(), known.movements(), to))
                .orElseGet(Movements::none);
    }

    @SuppressWarnings("unchecked")
    private Optional<Told<M>> tell(String subject, History history, ReferenceBook book) {
        if (history.told == null) {
            history.told = telling.tell(subject, history.events, book);
        }
        return (Optional<Told<M>>) history.told;
    }

    private void row(String subject, long tick, Told<M> told) {
        side(Change.row(telling.rows(), subject, tick, told.row()));
    }

    private void side(Change change) {
        output.collect(changes, new StreamRecord<>(change));
    }

    private static ValueStateDescriptor<History> descriptor() {
        return new ValueStateDescriptor<>("history", History.class);
    }
}

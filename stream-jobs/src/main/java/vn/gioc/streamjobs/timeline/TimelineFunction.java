package vn.gioc.streamjobs.timeline;

import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.streamjobs.flow.FlowDelta;
import vn.gioc.streamjobs.flow.Movements;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.sink.Change;

/**
 * One subject: keeps the set of its events, tells its row, and the movements that follow, also from the clock alone. A
 * repeated or late event changes nothing it shouldn't, since the set tells the same in whatever order it grew.
 */
public final class TimelineFunction<M extends Enum<M>> extends KeyedProcessFunction<String, LogRecord, FlowDelta> {
    private static final long serialVersionUID = 1L;

    private final Telling<M> telling;
    private final OutputTag<Change> changes;
    private transient WorkingCalendar calendar;
    private transient ValueState<History> histories;

    public TimelineFunction(Telling<M> telling, OutputTag<Change> changes) {
        this.telling = telling;
        this.changes = changes;
    }

    @Override
    public void open(OpenContext context) {
        calendar = WorkingCalendar.civilService();
        histories = getRuntimeContext().getState(new ValueStateDescriptor<>("history", History.class));
    }

    @Override
    public void processElement(LogRecord record, Context context, Collector<FlowDelta> out) throws Exception {
        History history = Optional.ofNullable(histories.value()).orElseGet(History::new);
        Optional<StoredEvent> event = accept(history, record, context);
        if (event.isEmpty()) {
            return;
        }
        Optional<Told<M>> before = tell(record.subject(), history);
        Movements<M> told = movements(before, history.toldTo);
        history.add(event.get());
        Optional<Told<M>> now = tell(record.subject(), history);
        now.ifPresent(
                row -> context.output(changes, Change.row(telling.rows(), record.subject(), record.tick(), row.row())));
        if (now.filter(Told::outOfOrder).isPresent()
                && before.filter(Told::outOfOrder).isEmpty()) {
            context.output(changes, finding("OUT_OF_ORDER", record, "an end earlier than the beginning"));
        }
        advance(record.subject(), history, told, context, out);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<FlowDelta> out) throws Exception {
        History history = histories.value();
        if (history != null) {
            String subject = context.getCurrentKey();
            advance(subject, history, movements(tell(subject, history), history.toldTo), context, out);
        }
    }

    private void advance(String subject, History history, Movements<M> told, Context context, Collector<FlowDelta> out)
            throws Exception {
        history.toldTo = context.timerService().currentWatermark();
        Movements<M> now = movements(tell(subject, history), history.toldTo);
        now.tellDifference(told, telling.flows().ordinal(), out::collect);
        if (now.next() != Long.MAX_VALUE) {
            context.timerService().registerEventTimeTimer(now.next());
        }
        histories.update(history);
    }

    private static <M extends Enum<M>> Movements<M> movements(Optional<Told<M>> told, long to) {
        return told.map(known -> new Movements<>(known.dimensions(), known.movements(), to))
                .orElseGet(Movements::none);
    }

    @SuppressWarnings("unchecked")
    private Optional<Told<M>> tell(String subject, History history) {
        if (history.told == null) {
            history.told = telling.tell(subject, history.events, calendar);
        }
        return (Optional<Told<M>>) history.told;
    }

    /** Empty for a repetition, a conflict or data that can't be read; the last two are listed as findings. */
    private Optional<StoredEvent> accept(History history, LogRecord record, Context context) {
        try {
            StoredEvent event = StoredEvent.of(record);
            Optional<StoredEvent> known = history.known(event);
            if (known.isPresent() && !known.get().sameContent(event)) {
                context.output(changes, finding("CONFLICT", record, "sent again with other content"));
            }
            return known.isPresent() ? Optional.empty() : Optional.of(event);
        } catch (InvalidField e) {
            context.output(changes, finding("UNREADABLE", record, e.field() + " " + e.detail()));
            return Optional.empty();
        }
    }

    private static Change finding(String kind, LogRecord record, String detail) {
        return Change.finding(kind, record, Topic.at(record.topic()).topicName(), detail);
    }
}

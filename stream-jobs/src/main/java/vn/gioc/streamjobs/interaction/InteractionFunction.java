package vn.gioc.streamjobs.interaction;

import java.util.Arrays;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.streamjobs.flow.FlowDelta;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.sink.Change;
import vn.gioc.streamjobs.sink.Table;

/** One interaction, by its source and id: counted once, whenever and however often it arrives. */
public final class InteractionFunction extends KeyedProcessFunction<String, LogRecord, FlowDelta> {
    private static final long serialVersionUID = 1L;

    private final OutputTag<Change> changes;
    private transient ValueState<Integer> contents;

    public InteractionFunction(OutputTag<Change> changes) {
        this.changes = changes;
    }

    @Override
    public void open(OpenContext context) {
        contents = getRuntimeContext().getState(new ValueStateDescriptor<>("content", Types.INT));
    }

    @Override
    public void processElement(LogRecord record, Context context, Collector<FlowDelta> out) throws Exception {
        Integer known = contents.value();
        if (known != null) {
            if (known != content(record)) {
                context.output(changes, finding("CONFLICT", record, "sent again with other content"));
            }
            return;
        }
        try {
            count((InteractionHappened) EventDataReader.read(EventType.INTERACTION, record.data()), record, out);
        } catch (InvalidField e) {
            context.output(changes, finding("UNREADABLE", record, e.field() + " " + e.detail()));
        }
        contents.update(content(record));
    }

    private static void count(InteractionHappened interaction, LogRecord record, Collector<FlowDelta> out) {
        String dimensions = Leaf.dimensions(interaction.touchpoint(), interaction.kind(), interaction.topic());
        for (InteractionMeasure measure : InteractionMeasure.values()) {
            int delta = interaction.adds(measure);
            if (delta != 0) {
                out.collect(new FlowDelta(
                        Table.INTERACTION_FLOW.ordinal(),
                        record.unit(),
                        dimensions,
                        record.occurredAt(),
                        measure.ordinal(),
                        delta));
            }
        }
    }

    private static int content(LogRecord record) {
        return 31 * Arrays.hashCode(record.data()) + Long.hashCode(record.occurredAt());
    }

    private static Change finding(String kind, LogRecord record, String detail) {
        return Change.finding(kind, record, EventType.INTERACTION.wireName(), detail);
    }
}

package vn.gioc.streamjobs.indicator;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.indicator.IndicatorValueReported;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.sink.Change;

/** One indicator: of each unit, area and period the value in force, and what it corrected. */
public final class IndicatorFunction extends KeyedProcessFunction<String, LogRecord, Change> {
    private static final long serialVersionUID = 1L;

    private final OutputTag<SentValue> values;
    private transient MapState<String, StoredEvent> known;
    private transient MapState<String, Cell> cells;

    /** @param values where each value in force goes, for the units above its own */
    public IndicatorFunction(OutputTag<SentValue> values) {
        this.values = values;
    }

    @Override
    public void open(OpenContext context) {
        known = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("known", Types.STRING, Types.POJO(StoredEvent.class)));
        cells = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("cells", Types.STRING, Types.POJO(Cell.class)));
    }

    @Override
    public void processElement(LogRecord record, Context context, Collector<Change> out) throws Exception {
        StoredEvent event;
        try {
            event = StoredEvent.of(record);
        } catch (InvalidField e) {
            out.collect(finding("UNREADABLE", record, e.field() + " " + e.detail()));
            return;
        }
        String identity = Leaf.dimensions(record.source(), record.id());
        @Nullable StoredEvent before = known.get(identity);
        if (before != null) {
            if (!before.sameContent(event)) {
                out.collect(finding("CONFLICT", record, "sent again with other content"));
            }
            return;
        }
        known.put(identity, event);
        IndicatorValueReported value = (IndicatorValueReported) event.data();
        String place = Leaf.dimensions(
                value.unit(), record.subject(), value.area(), value.period().text());
        @Nullable Cell cell = cells.get(place);
        Cell grown = cell == null ? new Cell() : cell;
        grown.add(event, record.recordedAt());
        out.collect(grown.change(place, record.subject(), record.tick()));
        context.output(values, grown.sent(record.subject(), record.tick()));
        cells.put(place, grown);
    }

    private static Change finding(String kind, LogRecord record, String detail) {
        return Change.finding(kind, record, EventType.INDICATOR_VALUE.wireName(), detail);
    }
}

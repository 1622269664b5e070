package vn.gioc.streamjobs.reference;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.sink.Change;
import vn.gioc.streamjobs.sink.Table;

/** One calendar, catalog or table of weights: a row for each version, the first in the log of each source and id. */
public final class ReferenceFunction extends KeyedProcessFunction<String, LogRecord, Change> {
    private static final long serialVersionUID = 1L;

    private transient MapState<String, StoredEvent> known;

    @Override
    public void open(OpenContext context) {
        known = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("known", Types.STRING, Types.POJO(StoredEvent.class)));
    }

    @Override
    public void processElement(LogRecord record, Context context, Collector<Change> out) throws Exception {
        StoredEvent event;
        try {
            event = StoredEvent.of(record);
        } catch (InvalidField e) {
            out.collect(Change.finding("UNREADABLE", record, record.topicName(), e.field() + " " + e.detail()));
            return;
        }
        String identity = Leaf.dimensions(record.source(), record.id());
        @Nullable StoredEvent before = known.get(identity);
        if (before == null) {
            known.put(identity, event);
            out.collect(row(record, (ReferenceVersion) event.data()));
        } else if (!before.sameContent(event)) {
            out.collect(Change.finding("CONFLICT", record, record.topicName(), "sent again with other content"));
        }
    }

    private static Change row(LogRecord record, ReferenceVersion version) {
        String inForceFrom = Micros.instant(record.occurredAt()).toString();
        String kind = version.kind().name();
        return Change.row(
                Table.REFERENCE,
                Leaf.dimensions(kind, version.name(), inForceFrom, record.source(), record.id()),
                record.tick(),
                kind,
                version.name(),
                version.version(),
                version.content().toString(),
                inForceFrom,
                record.source(),
                record.id(),
                Micros.instant(record.recordedAt()).toString());
    }
}

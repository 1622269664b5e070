package vn.gioc.streamjobs.indicator;

import static vn.gioc.streamjobs.sink.Change.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.domain.indicator.Rollup;
import vn.gioc.domain.indicator.UnitTree;
import vn.gioc.domain.indicator.UnitValue;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.sink.Change;
import vn.gioc.streamjobs.sink.Table;

/**
 * One indicator and period: keeps the values in force of all units, and tells the rollups of the units above those that
 * changed, once between two ticks however many came. Each is counted anew from the values, so a revision takes the old
 * one out and an order of arrival leaves no trace. What was touched is not held over a tick or a checkpoint.
 */
public final class RollupOperator extends AbstractStreamOperator<Change>
        implements OneInputStreamOperator<SentValue, Change> {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> parents;
    private transient UnitTree tree;
    private transient Map<String, Set<String>> touched = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private transient MapState<String, SentValue> sent;

    private long tick = Long.MIN_VALUE;

    /** @param parents of each unit that has one, its parent */
    public RollupOperator(Map<String, String> parents) {
        this.parents = Map.copyOf(parents);
        this.tree = new UnitTree(this.parents);
    }

    @Override
    public void open() throws Exception {
        super.open();
        tree = new UnitTree(parents);
        touched = new LinkedHashMap<>();
        sent = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("sent", Types.STRING, TypeInformation.of(SentValue.class)));
    }

    @Override
    public void processElement(StreamRecord<SentValue> element) throws Exception {
        SentValue value = element.getValue();
        List<String> above = tree.rolledUp(value.unit());
        if (!above.isEmpty()) {
            sent.put(value.place(), value);
            touched.computeIfAbsent(value.key(), first -> new LinkedHashSet<>()).addAll(above);
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        release();
        tick = mark.getTimestamp();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        release();
    }

    private void release() throws Exception {
        for (Map.Entry<String, Set<String>> each : touched.entrySet()) {
            setCurrentKey(each.getKey());
            List<UnitValue> values = new ArrayList<>();
            SentValue any = null;
            for (SentValue value : sent.values()) {
                values.add(value.told());
                any = value;
            }
            if (any != null) {
                ReportingPeriod period = ReportingPeriod.parse(any.period());
                for (String unit : each.getValue()) {
                    String indicator = any.indicator();
                    tree.rollup(unit, values)
                            .ifPresent(rollup ->
                                    output.collect(new StreamRecord<>(change(unit, indicator, period, rollup))));
                }
            }
        }
        touched.clear();
    }

    /** The columns stand in the order of {@code FactSql.SAVE_INDICATOR_ROLLUPS}. */
    private Change change(String unit, String indicator, ReportingPeriod period, Rollup rollup) {
        return Change.row(
                Table.INDICATOR_ROLLUP,
                Leaf.dimensions(unit, indicator, period.text()),
                tick,
                unit,
                indicator,
                period.text(),
                text(period.frequency()),
                text(period.start()),
                text(period.end()),
                String.valueOf(rollup.values()),
                rollup.sum().toPlainString(),
                rollup.last().toPlainString(),
                String.valueOf(rollup.own()),
                rollup.small().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}")),
                text(rollup.occurredAt()),
                text(rollup.recordedAt()));
    }
}

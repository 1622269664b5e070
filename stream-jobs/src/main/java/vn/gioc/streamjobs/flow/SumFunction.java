package vn.gioc.streamjobs.flow;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import vn.gioc.streamjobs.sink.Change;

/** Keeps the absolute sums of every row of the flow tables, and tells each as a whole when it changes. */
public final class SumFunction extends KeyedProcessFunction<String, LeafDelta, Change> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<long[]> sums;

    @Override
    public void open(OpenContext context) {
        sums = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("sums", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(LeafDelta delta, Context context, Collector<Change> out) throws Exception {
        long[] before = sums.value();
        long[] now = before == null ? new long[delta.deltas().length] : before.clone();
        for (int i = 0; i < now.length; i++) {
            now[i] += delta.deltas()[i];
        }
        sums.update(now);
        out.collect(Change.sums(delta.table(), delta.key(), now, delta.stamp()));
    }
}

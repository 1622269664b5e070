package vn.gioc.streamjobs.flow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.sink.Table;

/** Opening balances on their way to the sums: what subjects add whose events the ledger no longer holds. */
public final class OpeningFunction implements FlatMapFunction<LogRecord, LeafDelta> {
    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(LogRecord record, Collector<LeafDelta> out) {
        if (record.topic() != Topic.OPENING.ordinal()) {
            return;
        }
        Table table = record.source().equals("dossier") ? Table.DOSSIER_FLOW : Table.REPORT_FLOW;
        long[] sums = Arrays.stream(new String(record.data(), StandardCharsets.US_ASCII).split(","))
                .mapToLong(Long::parseLong)
                .toArray();
        out.collect(delta(table, record.subject(), sums, record));
        out.collect(delta(Table.totals(table.ordinal()), "", sums, record));
    }

    private static LeafDelta delta(Table table, String dimensions, long[] sums, LogRecord record) {
        String key =
                Leaf.key(table.ordinal(), record.unit(), record.id(), Micros.instant(record.occurredAt()), dimensions);
        return new LeafDelta(table.ordinal(), key, sums, record.tick());
    }
}

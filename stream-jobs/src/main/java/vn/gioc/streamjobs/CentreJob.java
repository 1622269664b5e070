package vn.gioc.streamjobs;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.streamjobs.dossier.DossierTelling;
import vn.gioc.streamjobs.flow.BundleOperator;
import vn.gioc.streamjobs.flow.FlowDelta;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.flow.LeafDelta;
import vn.gioc.streamjobs.flow.SumFunction;
import vn.gioc.streamjobs.indicator.IndicatorFunction;
import vn.gioc.streamjobs.interaction.InteractionFunction;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.TickOperator;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.report.ReportTelling;
import vn.gioc.streamjobs.sink.Change;
import vn.gioc.streamjobs.sink.DatabaseAddress;
import vn.gioc.streamjobs.sink.FlushOperator;
import vn.gioc.streamjobs.sink.FlushRhythm;
import vn.gioc.streamjobs.sink.Table;
import vn.gioc.streamjobs.timeline.Telling;
import vn.gioc.streamjobs.timeline.TimelineFunction;

/** The whole of the jobs as one function, from the log to the tables: the same in tests, the demo and a cluster. */
public final class CentreJob {
    /** Milliseconds between two ticks of the clock in the stream. */
    private static final long TICK = 20;

    private static final OutputTag<Change> CHANGES = new OutputTag<>("changes", TypeInformation.of(Change.class));

    private CentreJob() {}

    /** Defines the job over {@code records}, which must come from one reader, in the order of each partition. */
    public static void define(
            SingleOutputStreamOperator<LogRecord> records,
            TickOperator.SerializableClock clock,
            DatabaseAddress tables,
            FlushRhythm rhythm) {
        SingleOutputStreamOperator<LogRecord> log = records.setParallelism(1)
                .transform("tick", TypeInformation.of(LogRecord.class), new TickOperator(clock, TICK))
                .uid("tick")
                .setParallelism(1);
        SingleOutputStreamOperator<FlowDelta> dossiers =
                timeline(log, "dossiers", new DossierTelling(), Topic.DOSSIER_STATUS, Topic.DOSSIER_STEP);
        SingleOutputStreamOperator<FlowDelta> reports =
                timeline(log, "reports", new ReportTelling(), Topic.REPORT_STATUS, Topic.REPORT_STATUS);
        SingleOutputStreamOperator<FlowDelta> interactions = of(log, Topic.INTERACTION, Topic.INTERACTION)
                .keyBy(record -> Leaf.dimensions(record.source(), record.id()))
                .process(new InteractionFunction(CHANGES))
                .name("interactions")
                .uid("interactions");
        DataStream<Change> indicators = of(log, Topic.INDICATOR_VALUE, Topic.INDICATOR_VALUE)
                .keyBy(LogRecord::subject)
                .process(new IndicatorFunction())
                .name("indicators")
                .uid("indicators");
        DataStream<Change> sums = bundle(dossiers, "dossiers")
                .union(bundle(reports, "reports"), bundle(interactions, "interactions"))
                .keyBy(LeafDelta::key)
                .process(new SumFunction())
                .name("sums")
                .uid("sums");
        log.map(Change::ledger)
                .returns(Change.class)
                .name("ledger")
                .uid("ledger")
                .setParallelism(1)
                .union(
                        dossiers.getSideOutput(CHANGES),
                        reports.getSideOutput(CHANGES),
                        interactions.getSideOutput(CHANGES),
                        indicators,
                        sums)
                .transform("flush", Types.VOID, new FlushOperator(tables, rhythm))
                .uid("flush")
                .setParallelism(1);
    }

    private static <M extends Enum<M>> SingleOutputStreamOperator<FlowDelta> timeline(
            DataStream<LogRecord> log, String name, Telling<M> telling, Topic first, Topic last) {
        return of(log, first, last)
                .keyBy(LogRecord::subject)
                .process(new TimelineFunction<>(telling, CHANGES))
                .returns(FlowDelta.class)
                .name(name)
                .uid(name);
    }

    private static DataStream<LogRecord> of(DataStream<LogRecord> log, Topic first, Topic last) {
        int from = first.ordinal();
        int to = last.ordinal();
        return log.filter(record -> record.topic() >= from && record.topic() <= to)
                .setParallelism(1)
                .name(first.topicName())
                .uid("of-" + first.topicName());
    }

    private static DataStream<LeafDelta> bundle(DataStream<FlowDelta> movements, String name) {
        int[] measures = new int[Table.values().length];
        measures[Table.DOSSIER_FLOW.ordinal()] = DossierMeasure.values().length;
        measures[Table.REPORT_FLOW.ordinal()] = ReportMeasure.values().length;
        measures[Table.INTERACTION_FLOW.ordinal()] = InteractionMeasure.values().length;
        return movements
                .transform("bundle " + name, TypeInformation.of(LeafDelta.class), new BundleOperator(measures))
                .uid("bundle-" + name);
    }
}

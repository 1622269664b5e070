package vn.gioc.streamjobs;

import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.streamjobs.dossier.DossierTelling;
import vn.gioc.streamjobs.flow.BundleOperator;
import vn.gioc.streamjobs.flow.FlowDelta;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.flow.LeafDelta;
import vn.gioc.streamjobs.flow.OpeningFunction;
import vn.gioc.streamjobs.flow.SumFunction;
import vn.gioc.streamjobs.indicator.IndicatorFunction;
import vn.gioc.streamjobs.indicator.RollupOperator;
import vn.gioc.streamjobs.indicator.SentValue;
import vn.gioc.streamjobs.interaction.InteractionFunction;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.TickOperator;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.reference.EveryTask;
import vn.gioc.streamjobs.reference.ReferenceFunction;
import vn.gioc.streamjobs.report.ReportTelling;
import vn.gioc.streamjobs.sink.Change;
import vn.gioc.streamjobs.sink.DatabaseAddress;
import vn.gioc.streamjobs.sink.FlushOperator;
import vn.gioc.streamjobs.sink.FlushRhythm;
import vn.gioc.streamjobs.sink.LogEnd;
import vn.gioc.streamjobs.sink.Table;
import vn.gioc.streamjobs.timeline.ClosingRule;
import vn.gioc.streamjobs.timeline.Telling;
import vn.gioc.streamjobs.timeline.TimelineOperator;

/** The whole of the jobs as one function, from the log to the tables: the same in tests, the demo and a cluster. */
public final class CentreJob {
    /** Milliseconds between two ticks of the clock in the stream. */
    private static final long TICK = 20;

    private static final OutputTag<Change> CHANGES = new OutputTag<>("changes", TypeInformation.of(Change.class));

    private static final OutputTag<SentValue> VALUES = new OutputTag<>("values", TypeInformation.of(SentValue.class));

    private CentreJob() {}

    /**
     * Defines the job over {@code records}, which must come from one reader, in the order of each partition.
     *
     * @param closing when what has ended takes no more events
     * @param parents of each unit that has one, its parent
     */
    public static void define(
            SingleOutputStreamOperator<LogRecord> records,
            TickOperator.SerializableClock clock,
            DatabaseAddress tables,
            FlushRhythm rhythm,
            LogEnd logEnd,
            ClosingRule closing,
            Map<String, String> parents) {
        SingleOutputStreamOperator<LogRecord> log = records.setParallelism(1)
                .transform("tick", TypeInformation.of(LogRecord.class), new TickOperator(clock, TICK))
                .uid("tick")
                .setParallelism(1);
        SingleOutputStreamOperator<FlowDelta> dossiers =
                timeline(log, "dossiers", new DossierTelling(), closing, parents);
        SingleOutputStreamOperator<FlowDelta> reports = timeline(log, "reports", new ReportTelling(), closing, parents);
        SingleOutputStreamOperator<FlowDelta> interactions = of(log, Topic.INTERACTION)
                .keyBy(record -> Leaf.dimensions(record.source(), record.id()))
                .process(new InteractionFunction(CHANGES))
                .name("interactions")
                // Named anew with each new measure: a checkpoint that lacks it is not restored, the ledger is read.
                .uid("interactions-finished");
        SingleOutputStreamOperator<Change> indicators = of(log, Topic.INDICATOR_VALUE)
                .keyBy(LogRecord::subject)
                .process(new IndicatorFunction(VALUES))
                .name("indicators")
                .uid("indicator-values");
        DataStream<Change> rollups = indicators
                .getSideOutput(VALUES)
                .keyBy(SentValue::key)
                .transform("rollups", TypeInformation.of(Change.class), new RollupOperator(parents))
                .uid("rollups");
        DataStream<Change> references = of(log, Topic.REFERENCE)
                .keyBy(LogRecord::subject)
                .process(new ReferenceFunction())
                .name("references")
                .uid("references");
        DataStream<Change> sums = bundle(dossiers, "dossiers")
                .union(bundle(reports, "reports"), bundle(interactions, "interactions"), openings(log))
                .keyBy(LeafDelta::key)
                .process(new SumFunction())
                .name("sums")
                // Not "sums": a checkpoint of before there were totals can't tell them, and must not be restored.
                .uid("sums-and-totals");
        log.flatMap((LogRecord record, Collector<Change> out) -> {
                    if (Topic.at(record.topic()).isInLog()) {
                        out.collect(Change.ledger(record));
                    }
                })
                .returns(Change.class)
                .name("ledger")
                .uid("ledger")
                .setParallelism(1)
                .union(
                        dossiers.getSideOutput(CHANGES),
                        reports.getSideOutput(CHANGES),
                        interactions.getSideOutput(CHANGES),
                        indicators,
                        rollups,
                        references,
                        sums)
                .transform("flush", Types.VOID, new FlushOperator(tables, rhythm, logEnd))
                .uid("flush")
                .setParallelism(1);
    }

    /** Whatever is laid down goes, in its place among the events, to every task that tells. */
    private static <M extends Enum<M>> SingleOutputStreamOperator<FlowDelta> timeline(
            DataStream<LogRecord> log,
            String name,
            Telling<M> telling,
            ClosingRule closing,
            Map<String, String> parents) {
        EveryTask everyTask = new EveryTask(
                log.getExecutionEnvironment().getMaxParallelism(),
                log.getExecutionEnvironment().getParallelism());
        return log.flatMap((LogRecord record, Collector<LogRecord> out) -> {
                    if (record.topic() == Topic.REFERENCE.ordinal()) {
                        everyTask.copies(record).forEach(out::collect);
                    } else if (telling.concerns(record)) {
                        out.collect(record);
                    }
                })
                .returns(LogRecord.class)
                .setParallelism(1)
                .name("for " + name)
                .uid("for-" + name)
                .keyBy(LogRecord::subject)
                .transform(
                        name,
                        TypeInformation.of(FlowDelta.class),
                        new TimelineOperator<>(telling, CHANGES, closing, parents))
                .uid(name);
    }

    private static DataStream<LogRecord> of(DataStream<LogRecord> log, Topic topic) {
        int wanted = topic.ordinal();
        return log.filter(record -> record.topic() == wanted)
                .setParallelism(1)
                .name(topic.topicName())
                .uid("of-" + topic.topicName());
    }

    private static DataStream<LeafDelta> openings(DataStream<LogRecord> log) {
        return log.flatMap(new OpeningFunction())
                .returns(LeafDelta.class)
                .setParallelism(1)
                .name("openings")
                .uid("openings");
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

package vn.gioc.streamjobs;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.streamjobs.dossier.DossierTelling;
import vn.gioc.streamjobs.flow.BundleOperator;
import vn.gioc.streamjobs.flow.FlowDelta;
import vn.gioc.streamjobs.flow.LeafDelta;
import vn.gioc.streamjobs.flow.OpeningFunction;
import vn.gioc.streamjobs.flow.SumFunction;
import vn.gioc.streamjobs.indicator.IndicatorFunction;
import vn.gioc.streamjobs.indicator.RollupOperator;
import vn.gioc.streamjobs.indicator.SentValue;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.reference.ReferenceFunction;
import vn.gioc.streamjobs.report.ReportTelling;
import vn.gioc.streamjobs.sink.Change;
import vn.gioc.streamjobs.sink.DatabaseAddress;
import vn.gioc.streamjobs.sink.FlushOperator;
import vn.gioc.streamjobs.sink.FlushRhythm;
import vn.gioc.streamjobs.sink.Positions;
import vn.gioc.streamjobs.sink.Table;
import vn.gioc.streamjobs.timeline.ClosingRule;
import vn.gioc.streamjobs.timeline.TimelineOperator;

/**
 * The job's own operators, wired as in {@link CentreJob} but driven by hand: record by record and tick by tick, with a
 * checkpoint and a kill wherever a test wants one.
 */
final class MiniJob implements AutoCloseable {
    private static final OutputTag<Change> CHANGES = new OutputTag<>("changes", TypeInformation.of(Change.class));

    private static final OutputTag<SentValue> VALUES = new OutputTag<>("values", TypeInformation.of(SentValue.class));

    private final KeyedOneInputStreamOperatorTestHarness<String, LogRecord, FlowDelta> dossiers;
    private final KeyedOneInputStreamOperatorTestHarness<String, LogRecord, FlowDelta> reports;
    private final KeyedOneInputStreamOperatorTestHarness<String, LogRecord, Change> references;
    private final KeyedOneInputStreamOperatorTestHarness<String, LogRecord, Change> indicators;
    private final KeyedOneInputStreamOperatorTestHarness<String, SentValue, Change> rollups;
    private final OneInputStreamOperatorTestHarness<FlowDelta, LeafDelta> dossierBundle;
    private final OneInputStreamOperatorTestHarness<FlowDelta, LeafDelta> reportBundle;
    private final KeyedOneInputStreamOperatorTestHarness<String, LeafDelta, Change> sums;
    private final OneInputStreamOperatorTestHarness<Change, Void> flush;
    private final List<LeafDelta> openings = new ArrayList<>();
    private long tick = Long.MIN_VALUE;

    /** What a checkpoint keeps. */
    record Checkpoint(List<OperatorSubtaskState> states) {}

    MiniJob(DatabaseAddress tables, @Nullable Checkpoint from) throws Exception {
        this(tables, from, ClosingRule.NEVER);
    }

    MiniJob(DatabaseAddress tables, @Nullable Checkpoint from, ClosingRule closing) throws Exception {
        int[] measures = new int[Table.values().length];
        measures[Table.DOSSIER_FLOW.ordinal()] = DossierMeasure.values().length;
        measures[Table.REPORT_FLOW.ordinal()] = ReportMeasure.values().length;
        dossiers = new KeyedOneInputStreamOperatorTestHarness<>(
                new TimelineOperator<>(new DossierTelling(), CHANGES, closing, History.PARENTS),
                LogRecord::subject,
                Types.STRING);
        reports = new KeyedOneInputStreamOperatorTestHarness<>(
                new TimelineOperator<>(new ReportTelling(), CHANGES, closing, History.PARENTS),
                LogRecord::subject,
                Types.STRING);
        references = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new ReferenceFunction()), LogRecord::subject, Types.STRING);
        indicators = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new IndicatorFunction(VALUES)), LogRecord::subject, Types.STRING);
        rollups = new KeyedOneInputStreamOperatorTestHarness<>(
                new RollupOperator(History.PARENTS), SentValue::key, Types.STRING);
        dossierBundle = new OneInputStreamOperatorTestHarness<>(new BundleOperator(measures));
        reportBundle = new OneInputStreamOperatorTestHarness<>(new BundleOperator(measures));
        sums = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new SumFunction()), LeafDelta::key, Types.STRING);
        flush = new OneInputStreamOperatorTestHarness<>(
                new FlushOperator(tables, new FlushRhythm(0, 0, 0), Positions::new));
        List<OneInputStreamOperatorTestHarness<?, ?>> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (from != null) {
                all.get(i).initializeState(from.states().get(i));
            }
            all.get(i).open();
        }
    }

    private List<OneInputStreamOperatorTestHarness<?, ?>> all() {
        return List.of(dossiers, reports, references, indicators, rollups, dossierBundle, reportBundle, sums, flush);
    }

    void record(LogRecord record) throws Exception {
        LogRecord at = new LogRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.recordedAt(),
                record.source(),
                record.id(),
                record.subject(),
                record.unit(),
                record.occurredAt(),
                record.data(),
                tick);
        switch (Topic.at(at.topic())) {
            case OPENING -> new OpeningFunction().flatMap(at, new ListCollector<>(openings));
            case RETIRED -> (at.source().equals("report") ? reports : dossiers).processElement(at, 0);
            case REFERENCE -> {
                flush.processElement(Change.ledger(at), 0);
                references.processElement(at, 0);
                dossiers.processElement(at, 0);
                reports.processElement(at, 0);
            }
            case INDICATOR_VALUE -> {
                flush.processElement(Change.ledger(at), 0);
                indicators.processElement(at, 0);
                passValues();
            }
            case REPORT_STATUS -> {
                flush.processElement(Change.ledger(at), 0);
                reports.processElement(at, 0);
            }
            default -> {
                flush.processElement(Change.ledger(at), 0);
                dossiers.processElement(at, 0);
            }
        }
    }

    /** The clock ticks: everything before it goes through, and what the clock makes true. */
    void tick(long millis) throws Exception {
        tick = millis;
        Watermark mark = new Watermark(millis);
        dossiers.processWatermark(mark);
        reports.processWatermark(mark);
        rollups.processWatermark(mark);
        pass(dossiers, dossierBundle);
        pass(reports, reportBundle);
        dossierBundle.processWatermark(mark);
        reportBundle.processWatermark(mark);
        sum();
        flush.processWatermark(mark);
    }

    /** A barrier goes through all operators, in their order. */
    Checkpoint checkpoint(long id) throws Exception {
        List<OperatorSubtaskState> states = new ArrayList<>();
        states.add(dossiers.snapshot(id, 0));
        states.add(reports.snapshot(id, 0));
        states.add(references.snapshot(id, 0));
        states.add(indicators.snapshot(id, 0));
        rollups.prepareSnapshotPreBarrier(id);
        states.add(rollups.snapshot(id, 0));
        pass(dossiers, dossierBundle);
        pass(reports, reportBundle);
        dossierBundle.prepareSnapshotPreBarrier(id);
        states.add(dossierBundle.snapshot(id, 0));
        reportBundle.prepareSnapshotPreBarrier(id);
        states.add(reportBundle.snapshot(id, 0));
        sum();
        states.add(sums.snapshot(id, 0));
        states.add(flush.snapshot(id, 0));
        return new Checkpoint(states);
    }

    private void sum() throws Exception {
        for (LeafDelta opening : openings) {
            sums.processElement(opening, 0);
        }
        openings.clear();
        for (OneInputStreamOperatorTestHarness<?, Change> told : List.of(references, indicators, rollups)) {
            for (Change row : told.extractOutputValues()) {
                flush.processElement(row, 0);
            }
            told.getOutput().clear();
        }
        for (OneInputStreamOperatorTestHarness<FlowDelta, LeafDelta> bundle : List.of(dossierBundle, reportBundle)) {
            for (LeafDelta delta : bundle.extractOutputValues()) {
                sums.processElement(delta, 0);
            }
            bundle.getOutput().clear();
        }
        for (Change change : sums.extractOutputValues()) {
            flush.processElement(change, 0);
        }
        sums.getOutput().clear();
    }

    private void passValues() throws Exception {
        var values = indicators.getSideOutput(VALUES);
        if (values != null) {
            for (StreamRecord<SentValue> value : values) {
                rollups.processElement(value.getValue(), 0);
            }
            values.clear();
        }
    }

    private void pass(
            KeyedOneInputStreamOperatorTestHarness<String, LogRecord, FlowDelta> from,
            OneInputStreamOperatorTestHarness<FlowDelta, LeafDelta> to)
            throws Exception {
        for (FlowDelta delta : from.extractOutputValues()) {
            to.processElement(delta, 0);
        }
        from.getOutput().clear();
        var rows = from.getSideOutput(CHANGES);
        if (rows != null) {
            for (StreamRecord<Change> row : rows) {
                flush.processElement(new StreamRecord<>(row.getValue()));
            }
            rows.clear();
        }
    }

    /** Dies where it stands: nothing is written any more. */
    void kill() throws Exception {
        close();
    }

    @Override
    public void close() throws Exception {
        for (OneInputStreamOperatorTestHarness<?, ?> each : all()) {
            each.close();
        }
    }
}

package vn.gioc.streamjobs.report;

import java.util.Arrays;
import java.util.Optional;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.report.Report;
import vn.gioc.domain.report.ReportEvent;
import vn.gioc.domain.report.ReportRow;
import vn.gioc.domain.report.ReportStatusChanged;
import vn.gioc.domain.report.ReportTimeline;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.sink.Table;
import vn.gioc.streamjobs.timeline.Telling;
import vn.gioc.streamjobs.timeline.Told;

/** What the events of a citizen report tell: its row, its leaf, its movements. */
public final class ReportTelling implements Telling<ReportMeasure> {
    private static final long serialVersionUID = 1L;

    @Override
    public Optional<Told<ReportMeasure>> tell(String code, StoredEvent[] events, ReferenceBook book) {
        if (events.length == 0) {
            return Optional.empty();
        }
        Report report = ReportTimeline.of(
                Arrays.stream(events)
                        .map(event -> new ReportEvent(
                                Micros.instant(event.time), event.source, event.id, (ReportStatusChanged) event.data()))
                        .toList(),
                book);
        return Optional.of(new Told<>(
                ReportRow.values(code, report),
                dimensions(report),
                report.movements(),
                report.outOfOrder(),
                settledAt(report)));
    }

    @Override
    public boolean concerns(LogRecord record) {
        return record.topic() == Topic.REPORT_STATUS.ordinal()
                || record.topic() == Topic.RETIRED.ordinal() && record.source().equals("report");
    }

    @Override
    public String subject() {
        return "reports";
    }

    @Override
    public String measure(int ordinal) {
        return ReportMeasure.values()[ordinal].column();
    }

    @Override
    public Table rows() {
        return Table.REPORT;
    }

    @Override
    public Table flows() {
        return Table.REPORT_FLOW;
    }

    private static long settledAt(Report report) {
        return report.endedAt() == null ? Long.MAX_VALUE : Micros.of(report.endedAt());
    }

    private static String dimensions(Report report) {
        Report.Attributes known = report.attributes();
        return Leaf.dimensions(known.category(), known.touchpoint(), known.area());
    }
}

package vn.gioc.streamjobs.report;

import static vn.gioc.streamjobs.sink.Change.text;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.domain.report.Report;
import vn.gioc.domain.report.ReportEvent;
import vn.gioc.domain.report.ReportStatusChanged;
import vn.gioc.domain.report.ReportTimeline;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.sink.Table;
import vn.gioc.streamjobs.timeline.Telling;
import vn.gioc.streamjobs.timeline.Told;

/** What the events of a citizen report tell: its row, its leaf, its movements. */
public final class ReportTelling implements Telling<ReportMeasure> {
    private static final long serialVersionUID = 1L;

    @Override
    public Optional<Told<ReportMeasure>> tell(String code, StoredEvent[] events, WorkingCalendar calendar) {
        if (events.length == 0) {
            return Optional.empty();
        }
        Report report = ReportTimeline.of(
                Arrays.stream(events)
                        .map(event -> new ReportEvent(
                                Micros.instant(event.time), event.source, event.id, (ReportStatusChanged) event.data()))
                        .toList(),
                calendar);
        return Optional.of(new Told<>(row(code, report), dimensions(report), report.movements(), report.outOfOrder()));
    }

    @Override
    public Table rows() {
        return Table.REPORT;
    }

    @Override
    public Table flows() {
        return Table.REPORT_FLOW;
    }

    private static String dimensions(Report report) {
        Report.Attributes known = report.attributes();
        return Leaf.dimensions(known.category(), known.touchpoint(), known.area());
    }

    /** The columns stand in the order of {@code FactSql.SAVE_REPORTS}. */
    private static @Nullable String[] row(String code, Report report) {
        Report.Attributes known = report.attributes();
        return new @Nullable String[] {
            code,
            report.unit(),
            known.category(),
            known.area(),
            known.touchpoint(),
            text(known.urgent()),
            text(known.lat()),
            text(known.lon()),
            known.assignee(),
            known.reason(),
            known.duplicateOf(),
            text(report.status()),
            text(report.open()),
            text(known.hidden()),
            text(report.receivedAt()),
            text(report.endedAt()),
            text(report.endedBy()),
            text(report.dueAt()),
            text(report.firstDueAt()),
            text(report.overdueFrom()),
            text(report.dueSoonFrom()),
            text(report.timeliness()),
            text(report.lateAgainstFirst()),
            text(known.rating()),
            text(report.outOfOrder()),
            text(report.lastEventAt())
        };
    }
}

package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.report.Report;
import vn.gioc.domain.report.ReportEvent;
import vn.gioc.domain.report.ReportRow;
import vn.gioc.domain.report.ReportStatusChanged;
import vn.gioc.domain.report.ReportTimeline;

/** Citizen reports and their flows, told again. */
final class Reports implements AutoCloseable {
    private final ReferenceBook book;
    private final @Nullable FactRows rows;
    private final @Nullable FlowRows<ReportMeasure> flows;

    Reports(Connection connection, Instant asOf, ReferenceBook book, Set<Part> parts) {
        this.book = book;
        this.rows = parts.contains(Part.REPORT) ? new FactRows(connection, Part.REPORT, ReportRow.COLUMNS) : null;
        this.flows = parts.contains(Part.REPORT_FLOW)
                ? new FlowRows<>(
                        connection,
                        Part.REPORT_FLOW,
                        List.of("category", "touchpoint", "area"),
                        ReportMeasure.class,
                        ReportMeasure::column,
                        asOf)
                : null;
    }

    void tell(List<LedgerEvent> events) throws SQLException {
        List<ReportEvent> counting = Once.of(events).stream()
                .map(each -> new ReportEvent(
                        each.event().occurredAt(),
                        each.event().source(),
                        each.event().id(),
                        (ReportStatusChanged) each.data()))
                .toList();
        if (counting.isEmpty()) {
            return;
        }
        Report report = ReportTimeline.of(counting, book);
        if (rows != null) {
            rows.add(ReportRow.values(events.getFirst().subject(), report));
        }
        if (flows != null) {
            Report.Attributes known = report.attributes();
            flows.add(
                    List.of(
                            Objects.requireNonNullElse(known.category(), ""),
                            Objects.requireNonNullElse(known.touchpoint(), ""),
                            Objects.requireNonNullElse(known.area(), "")),
                    report.movements());
        }
    }

    @Override
    public void close() throws SQLException {
        if (rows != null) {
            rows.send();
        }
        if (flows != null) {
            flows.send();
        }
    }
}

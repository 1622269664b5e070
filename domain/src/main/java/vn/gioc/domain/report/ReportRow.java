package vn.gioc.domain.report;

import static vn.gioc.domain.figure.Cells.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A citizen report as a row of the table {@code report}: whoever writes or reads it counts on the same columns. */
public final class ReportRow {
    /** In the order of {@link #values}. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "unit",
            "category",
            "area",
            "touchpoint",
            "urgent",
            "lat",
            "lon",
            "assignee",
            "reason",
            "duplicate_of",
            "status",
            "is_open",
            "hidden",
            "received_at",
            "ended_at",
            "ended_by",
            "due_at",
            "first_due_at",
            "overdue_from",
            "due_soon_from",
            "timeliness",
            "late_against_first",
            "rating",
            "out_of_order",
            "last_event_at",
            "computed_due_at",
            "due_by_instant",
            "assigned_at",
            "assignee_due_at",
            "reassignments");

    private ReportRow() {}

    /** Texts as PostgreSQL reads them. */
    public static @Nullable String[] values(String code, Report report) {
        Report.Attributes known = report.attributes();
        Report.Handling handling = report.handling();
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
            text(report.lastEventAt()),
            text(handling.computedDueAt()),
            text(handling.byInstant()),
            text(handling.assignedAt()),
            text(handling.assigneeDueAt()),
            text(handling.reassignments())
        };
    }
}

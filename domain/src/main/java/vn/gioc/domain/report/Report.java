package vn.gioc.domain.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.figure.ReportMeasure;

/**
 * A citizen report as all its events tell it, and every movement it makes in the figures, those included that the
 * clock will make true later.
 *
 * @param open neither ended nor outside
 * @param receivedAt null where only its hiding is known
 * @param lateAgainstFirst the end came after the first due moment, whatever was agreed since
 * @param handling what its due moments rest on, and who has it for how long
 * @param outOfOrder an end was reported earlier than the receipt
 */
public record Report(
        String unit,
        ReportStatus status,
        boolean open,
        Attributes attributes,
        @Nullable Instant receivedAt,
        @Nullable Instant endedAt,
        @Nullable ReportStatus endedBy,
        @Nullable Instant dueAt,
        @Nullable Instant firstDueAt,
        @Nullable Instant overdueFrom,
        @Nullable Instant dueSoonFrom,
        @Nullable Timeliness timeliness,
        @Nullable Boolean lateAgainstFirst,
        Handling handling,
        boolean outOfOrder,
        Instant lastEventAt,
        List<Movement<ReportMeasure>> movements) {

    /** What is known of a report beside its status: of each, the latest known value in the one order. */
    public record Attributes(
            @Nullable String category,
            @Nullable String area,
            @Nullable String touchpoint,
            @Nullable Boolean urgent,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String assignee,
            @Nullable String reason,
            @Nullable String duplicateOf,
            @Nullable Integer rating,
            boolean hidden) {}

    /**
     * The clocks of a report: the citizen's and that of whoever works on it.
     *
     * @param computedDueAt the due moment by the limit of its category, also where the source's wins
     * @param byInstant whether the due moment in force is judged by the instant; null where there is none
     * @param assignedAt when it was handed on last, else its receipt
     * @param assigneeDueAt the same limit from then
     * @param reassignments how often it was handed on
     */
    public record Handling(
            @Nullable Instant computedDueAt,
            @Nullable Boolean byInstant,
            @Nullable Instant assignedAt,
            @Nullable Instant assigneeDueAt,
            int reassignments) {}
}

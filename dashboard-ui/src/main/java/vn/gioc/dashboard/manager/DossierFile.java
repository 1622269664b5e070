package vn.gioc.dashboard.manager;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dossier as it stands, and what happened to it.
 *
 * @param dueAt the due moment in force; null where there is none
 * @param firstDueAt the one before it was rescheduled or moved
 * @param computedDueAt ours, also where the source's wins
 * @param dueProvisional ours falls into a year whose days off are not announced
 * @param overdueFrom may lie in the future: compare with the clock
 * @param rows its events in the one order, as far as the ledger holds them
 */
record DossierFile(
        String code,
        String unit,
        String procedure,
        @Nullable String area,
        @Nullable String channel,
        @Nullable String officer,
        @Nullable String step,
        String status,
        String stage,
        @Nullable Instant receivedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        @Nullable Instant firstDueAt,
        @Nullable Instant computedDueAt,
        boolean dueProvisional,
        @Nullable Instant overdueFrom,
        @Nullable String timeliness,
        @Nullable String timeLimit,
        List<Happened> rows) {
    /**
     * A line of its history.
     *
     * @param status of a status event; null for a step
     * @param step of a step; null for a status event
     */
    record Happened(
            Instant at,
            String source,
            @Nullable String status,
            @Nullable String step,
            @Nullable String officer,
            @Nullable String toUnit) {}

    DossierFile {
        rows = List.copyOf(rows);
    }

    boolean isOpen() {
        return stage.equals("OPEN") || stage.equals("PAUSED");
    }

    /** The one in force is the one we counted. */
    boolean isDueComputed() {
        return dueAt != null && dueAt.equals(computedDueAt);
    }

    boolean isOverdue(Instant now) {
        return isOpen() && overdueFrom != null && !overdueFrom.isAfter(now);
    }
}

package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.Timeliness;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;

/**
 * A dossier as all its events tell it, and every movement it makes in the figures, those included that the clock will
 * make true later.
 *
 * @param unit who holds it now
 * @param status the status of its last status event in the one order
 * @param receivedAt when it was accepted; null while outside
 * @param dueAt the due moment in force
 * @param firstDueAt the first due moment it had, which a rescheduling launders nothing of
 * @param overdueFrom from when it is overdue, perhaps in the future; null where nothing known makes it so
 * @param dueSoonFrom from when it is due soon, perhaps in the future
 * @param pausedSince null unless paused
 * @param stoppedSince from when it is stopped (dừng xử lý); null unless it is
 * @param basis what the due moment rests on
 * @param outOfOrder an end was reported earlier than the acceptance
 */
public record Dossier(
        String unit,
        DossierStatus status,
        Stage stage,
        Attributes attributes,
        @Nullable Instant registeredAt,
        @Nullable Instant receivedAt,
        @Nullable Instant endedAt,
        @Nullable DossierStatus endedBy,
        @Nullable Instant dueAt,
        @Nullable Instant firstDueAt,
        @Nullable Instant overdueFrom,
        @Nullable Instant dueSoonFrom,
        @Nullable Instant pausedSince,
        @Nullable Instant stoppedSince,
        @Nullable Timeliness timeliness,
        DueBasis basis,
        boolean outOfOrder,
        Instant lastEventAt,
        List<Movement<DossierMeasure>> movements) {

    /** What is known of a dossier beside its status: of each, the latest known value in the one order. */
    public record Attributes(
            String procedure,
            @Nullable String area,
            @Nullable Channel channel,
            @Nullable String touchpoint,
            @Nullable ServiceLevel level,
            @Nullable Limit limit,
            @Nullable String officer,
            @Nullable String step,
            @Nullable Instant stepAt,
            @Nullable Boolean feeDue,
            @Nullable Boolean paidOnline,
            @Nullable Boolean digitised,
            @Nullable Integer rating) {}
}

package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.Limit;

/**
 * What the due moment in force rests on.
 *
 * @param limit in force; null where neither a source nor the catalog says one
 * @param limitFromCatalog the source sent none: it is that of the procedure in the catalog
 * @param sentDueAt the latest due moment of the source: it wins
 * @param computed ours, kept beside the source's; null without a limit or a calendar
 * @param byInstant whether the due moment in force is judged by the instant; null where there is none
 * @param moves by calendars that came into force, in order
 * @param reschedules by the source, in order
 */
public record DueBasis(
        @Nullable Limit limit,
        boolean limitFromCatalog,
        @Nullable Instant sentDueAt,
        @Nullable Deadline computed,
        @Nullable Boolean byInstant,
        List<DueMove> moves,
        List<Reschedule> reschedules) {
    public DueBasis {
        moves = List.copyOf(moves);
        reschedules = List.copyOf(reschedules);
    }
}

package vn.gioc.domain.dossier;

import static vn.gioc.domain.figure.Cells.text;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.figure.Cells;

/** A dossier as a row of the table {@code dossier}: whoever writes or reads it counts on the same columns. */
public final class DossierRow {
    /** In the order of {@link #values}. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "unit",
            "procedure",
            "area",
            "channel",
            "touchpoint",
            "level",
            "time_limit",
            "officer",
            "step",
            "step_at",
            "status",
            "stage",
            "registered_at",
            "received_at",
            "ended_at",
            "ended_by",
            "due_at",
            "first_due_at",
            "overdue_from",
            "due_soon_from",
            "paused_since",
            "timeliness",
            "fee_due",
            "paid_online",
            "digitised",
            "rating",
            "out_of_order",
            "last_event_at",
            "computed_due_at",
            "limit_used",
            "due_by_instant",
            "due_provisional",
            "due_calendar",
            "due_moves",
            "reschedules",
            "stopped_since");

    private DossierRow() {}

    /** Texts as PostgreSQL reads them; jsonb as compact JSON. */
    public static @Nullable String[] values(String code, Dossier dossier) {
        Dossier.Attributes known = dossier.attributes();
        DueBasis basis = dossier.basis();
        Deadline computed = basis.computed();
        return new @Nullable String[] {
            code,
            dossier.unit(),
            known.procedure(),
            known.area(),
            text(known.channel()),
            known.touchpoint(),
            text(known.level()),
            text(known.limit()),
            known.officer(),
            known.step(),
            text(known.stepAt()),
            text(dossier.status()),
            text(dossier.stage()),
            text(dossier.registeredAt()),
            text(dossier.receivedAt()),
            text(dossier.endedAt()),
            text(dossier.endedBy()),
            text(dossier.dueAt()),
            text(dossier.firstDueAt()),
            text(dossier.overdueFrom()),
            text(dossier.dueSoonFrom()),
            text(dossier.pausedSince()),
            text(dossier.timeliness()),
            text(known.feeDue()),
            text(known.paidOnline()),
            text(known.digitised()),
            text(known.rating()),
            text(dossier.outOfOrder()),
            text(dossier.lastEventAt()),
            computed == null ? null : text(computed.dueAt()),
            text(basis.limit()),
            text(basis.byInstant()),
            computed == null ? null : text(computed.provisional()),
            computed == null ? null : computed.calendar().version(),
            Cells.json(basis.moves().stream()
                    .map(move -> moved(move.at(), move.from(), move.to(), "calendar", move.calendar()))
                    .toList()),
            Cells.json(basis.reschedules().stream()
                    .map(each -> moved(each.at(), each.from(), each.to(), "apology", each.apology()))
                    .toList()),
            text(dossier.stoppedSince())
        };
    }

    private static Map<String, @Nullable String> moved(
            Instant at, @Nullable Instant from, @Nullable Instant to, String last, @Nullable String value) {
        Map<String, @Nullable String> move = new LinkedHashMap<>();
        move.put("at", text(at));
        move.put("from", text(from));
        move.put("to", text(to));
        move.put(last, value);
        return move;
    }
}

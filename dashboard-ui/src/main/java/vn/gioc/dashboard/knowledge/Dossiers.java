package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierRow;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.reference.ReferenceBook;

/** Dossiers and their flows, told again. */
final class Dossiers implements AutoCloseable {
    private final ReferenceBook book;
    private final @Nullable FactRows rows;
    private final @Nullable FlowRows<DossierMeasure> flows;

    Dossiers(Connection connection, Instant asOf, ReferenceBook book, Set<Part> parts) {
        this.book = book;
        this.rows = parts.contains(Part.DOSSIER) ? new FactRows(connection, Part.DOSSIER, DossierRow.COLUMNS) : null;
        this.flows = parts.contains(Part.DOSSIER_FLOW)
                ? new FlowRows<>(
                        connection,
                        Part.DOSSIER_FLOW,
                        List.of("procedure", "channel", "touchpoint", "area"),
                        DossierMeasure.class,
                        DossierMeasure::column,
                        asOf)
                : null;
    }

    void tell(List<LedgerEvent> events) throws SQLException {
        Optional<Dossier> told = DossierTimeline.of(
                Once.of(events).stream()
                        .map(each -> new DossierEvent(
                                each.event().occurredAt(),
                                each.event().source(),
                                each.event().id(),
                                each.data()))
                        .toList(),
                book);
        if (told.isEmpty()) {
            return;
        }
        Dossier dossier = told.get();
        if (rows != null) {
            rows.add(DossierRow.values(events.getFirst().subject(), dossier));
        }
        if (flows != null) {
            Dossier.Attributes known = dossier.attributes();
            flows.add(
                    List.of(
                            known.procedure(),
                            known.channel() == null ? "" : known.channel().name(),
                            Objects.requireNonNullElse(known.touchpoint(), ""),
                            Objects.requireNonNullElse(known.area(), "")),
                    dossier.movements());
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

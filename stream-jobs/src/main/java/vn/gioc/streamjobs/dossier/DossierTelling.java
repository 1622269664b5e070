package vn.gioc.streamjobs.dossier;

import static vn.gioc.streamjobs.sink.Change.text;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.sink.Table;
import vn.gioc.streamjobs.timeline.Telling;
import vn.gioc.streamjobs.timeline.Told;

/** What the events of a dossier tell: its row, its leaf, its movements. */
public final class DossierTelling implements Telling<DossierMeasure> {
    private static final long serialVersionUID = 1L;

    @Override
    public Optional<Told<DossierMeasure>> tell(String code, StoredEvent[] events, WorkingCalendar calendar) {
        return DossierTimeline.of(
                        Arrays.stream(events)
                                .map(event -> new DossierEvent(
                                        Micros.instant(event.time), event.source, event.id, event.data()))
                                .toList(),
                        calendar)
                .map(dossier ->
                        new Told<>(row(code, dossier), dimensions(dossier), dossier.movements(), dossier.outOfOrder()));
    }

    @Override
    public Table rows() {
        return Table.DOSSIER;
    }

    @Override
    public Table flows() {
        return Table.DOSSIER_FLOW;
    }

    private static String dimensions(Dossier dossier) {
        Dossier.Attributes known = dossier.attributes();
        return Leaf.dimensions(known.procedure(), known.channel(), known.touchpoint(), known.area());
    }

    /** The columns stand in the order of {@code FactSql.SAVE_DOSSIERS}. */
    private static @Nullable String[] row(String code, Dossier dossier) {
        Dossier.Attributes known = dossier.attributes();
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
            text(dossier.lastEventAt())
        };
    }
}

package vn.gioc.streamjobs.dossier;

import java.util.Arrays;
import java.util.Optional;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierRow;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.log.StoredEvent;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.sink.Table;
import vn.gioc.streamjobs.timeline.Telling;
import vn.gioc.streamjobs.timeline.Told;

/** What the events of a dossier tell: its row, its leaf, its movements. */
public final class DossierTelling implements Telling<DossierMeasure> {
    private static final long serialVersionUID = 1L;

    @Override
    public Optional<Told<DossierMeasure>> tell(String code, StoredEvent[] events, ReferenceBook book) {
        return DossierTimeline.of(
                        Arrays.stream(events)
                                .map(event -> new DossierEvent(
                                        Micros.instant(event.time), event.source, event.id, event.data()))
                                .toList(),
                        book)
                .map(dossier -> new Told<>(
                        DossierRow.values(code, dossier),
                        dimensions(dossier),
                        dossier.movements(),
                        dossier.outOfOrder(),
                        settledAt(dossier)));
    }

    @Override
    public boolean concerns(LogRecord record) {
        return record.topic() == Topic.DOSSIER_STATUS.ordinal()
                || record.topic() == Topic.DOSSIER_STEP.ordinal()
                || record.topic() == Topic.RETIRED.ordinal() && record.source().equals("dossier");
    }

    @Override
    public String subject() {
        return "dossiers";
    }

    @Override
    public String measure(int ordinal) {
        return DossierMeasure.values()[ordinal].column();
    }

    @Override
    public Table rows() {
        return Table.DOSSIER;
    }

    @Override
    public Table flows() {
        return Table.DOSSIER_FLOW;
    }

    private static long settledAt(Dossier dossier) {
        return dossier.endedAt() == null ? Long.MAX_VALUE : Micros.of(dossier.endedAt());
    }

    private static String dimensions(Dossier dossier) {
        Dossier.Attributes known = dossier.attributes();
        return Leaf.dimensions(known.procedure(), known.channel(), known.touchpoint(), known.area());
    }
}

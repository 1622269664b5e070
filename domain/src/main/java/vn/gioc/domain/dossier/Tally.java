package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;

/** The movements of one dossier, each for whoever held it then. */
final class Tally {
    private final Custody custody = new Custody();
    private final List<Counted> counted = new ArrayList<>();

    /** A movement before it is known who held the dossier then: the units of a stretch of custody may come later. */
    private record Counted(Instant at, int custody, DossierMeasure measure, int delta, boolean scheduled) {}

    Custody custody() {
        return custody;
    }

    void count(Instant at, DossierMeasure measure, int delta) {
        counted.add(new Counted(at, custody.stretch(), measure, delta, false));
    }

    /** @param scheduled true where no event, only the clock, makes it true */
    void count(Instant at, DossierMeasure measure, int delta, boolean scheduled) {
        counted.add(new Counted(at, custody.stretch(), measure, delta, scheduled));
    }

    List<Movement<DossierMeasure>> movements() {
        return counted.stream()
                .map(each -> new Movement<>(
                        each.at(), custody.holder(each.custody()), each.measure(), each.delta(), each.scheduled()))
                .toList();
    }
}

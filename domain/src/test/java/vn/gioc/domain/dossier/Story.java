package vn.gioc.domain.dossier;

import static vn.gioc.domain.reference.Books.moment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.reference.ReferenceBook;

/** The events of one dossier of unit {@code a}, told as they happened. */
final class Story {
    static final String PROCEDURE = "1.001731";

    private final List<DossierEvent> events = new ArrayList<>();
    private @Nullable Limit limit;
    private @Nullable String dueAt;
    private @Nullable String apology;
    private String procedure = PROCEDURE;

    static Story of(String time, DossierStatus status) {
        return new Story().then(time, status);
    }

    /** Of the event told next. */
    Story limit(String text) {
        limit = Limit.parse(text);
        return this;
    }

    /** Of the event told next. */
    Story due(String local) {
        dueAt = local;
        return this;
    }

    /** Of the event told next. */
    Story apology(String number) {
        apology = number;
        return this;
    }

    /** Of all events told from now on. */
    Story procedure(String code) {
        procedure = code;
        return this;
    }

    Story then(String time, DossierStatus status) {
        return add(time, status, "a", null);
    }

    Story transfer(String time, String from, String to) {
        return add(time, DossierStatus.TRANSFERRED, from, to);
    }

    Story in(String unit, String time, DossierStatus status) {
        return add(time, status, unit, null);
    }

    Dossier told(ReferenceBook book) {
        return DossierTimeline.of(events, book).orElseThrow();
    }

    Dossier toldShuffled(ReferenceBook book, Random random) {
        List<DossierEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        return DossierTimeline.of(shuffled, book).orElseThrow();
    }

    static long sum(Dossier dossier, DossierMeasure measure) {
        return dossier.movements().stream()
                .filter(each -> each.measure() == measure)
                .mapToLong(Movement::delta)
                .sum();
    }

    private Story add(String time, DossierStatus status, String unit, @Nullable String toUnit) {
        events.add(new DossierEvent(
                moment(time),
                "one-stop",
                events.size() + "",
                new DossierStatusChanged(
                        unit,
                        procedure,
                        status,
                        null,
                        null,
                        null,
                        null,
                        limit,
                        dueAt == null ? null : moment(dueAt),
                        toUnit,
                        null,
                        null,
                        null,
                        null,
                        null,
                        apology)));
        limit = null;
        dueAt = null;
        apology = null;
        return this;
    }
}

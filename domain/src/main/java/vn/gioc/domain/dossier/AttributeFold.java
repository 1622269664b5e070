package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of each attribute the latest known value, in the one order. */
final class AttributeFold {
    private final Dossier.Attributes attributes;

    AttributeFold(List<DossierEvent> ordered) {
        List<DossierEvent> latestFirst = ordered.reversed();
        List<DossierStatusChanged> changes = latestFirst.stream()
                .filter(event -> event.data() instanceof DossierStatusChanged)
                .map(event -> (DossierStatusChanged) event.data())
                .toList();
        Optional<DossierEvent> step = latestFirst.stream()
                .filter(event -> event.data() instanceof DossierStepTaken)
                .findFirst();
        this.attributes = new Dossier.Attributes(
                known(changes, DossierStatusChanged::procedure).orElse(""),
                known(changes, DossierStatusChanged::area).orElse(null),
                known(changes, DossierStatusChanged::channel).orElse(null),
                known(changes, DossierStatusChanged::touchpoint).orElse(null),
                known(changes, DossierStatusChanged::level).orElse(null),
                known(changes, DossierStatusChanged::limit).orElse(null),
                officer(latestFirst),
                step.map(event -> ((DossierStepTaken) event.data()).step()).orElse(null),
                step.map(DossierEvent::time).map(Instant.class::cast).orElse(null),
                known(changes, DossierStatusChanged::feeDue).map(Fee::present).orElse(null),
                known(changes, DossierStatusChanged::paidOnline)
                        .map(Fee::present)
                        .orElse(null),
                known(changes, DossierStatusChanged::digitised).orElse(null),
                known(changes, DossierStatusChanged::rating).orElse(null));
    }

    Dossier.Attributes attributes() {
        return attributes;
    }

    private static @Nullable String officer(List<DossierEvent> latestFirst) {
        return known(latestFirst, event -> switch (event.data()) {
                    case DossierStatusChanged changed -> changed.officer();
                    case DossierStepTaken taken -> taken.officer();
                    default -> null;
                })
                .orElse(null);
    }

    private static <E, T> Optional<T> known(List<E> latestFirst, Function<E, @Nullable T> attribute) {
        for (E event : latestFirst) {
            T value = attribute.apply(event);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

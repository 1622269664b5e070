package vn.gioc.domain.dossier;

import java.util.List;
import java.util.stream.IntStream;

/** Where in the one order a dossier was registered and accepted. */
final class Acceptance {
    private Acceptance() {}

    /** Of the first registration before {@code before}; negative where there is none. */
    static int registration(List<DossierStatus> ordered, int before) {
        return ordered.subList(0, before).indexOf(DossierStatus.REGISTERED);
    }

    /**
     * The earliest event whose status is not REGISTERED, REFUSED or WITHDRAWN. Where that is a completion and the
     * dossier was received later, the receipt counts: an end cannot come before what it ends. Negative where there is
     * none.
     */
    static int of(List<DossierStatus> ordered) {
        int earliest = -1;
        for (int i = 0; i < ordered.size(); i++) {
            DossierStatus status = ordered.get(i);
            if (earliest < 0 && !status.beforeAcceptance()) {
                earliest = i;
                if (!status.completes()) {
                    return i;
                }
            } else if (earliest >= 0 && status == DossierStatus.RECEIVED) {
                return onlyEndsBetween(ordered, earliest, i) ? i : earliest;
            }
        }
        return earliest;
    }

    private static boolean onlyEndsBetween(List<DossierStatus> ordered, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(ordered::get)
                .allMatch(status -> status.completes() || status.beforeAcceptance());
    }
}

package vn.gioc.domain.dossier;

import java.util.ArrayList;
import java.util.List;

/**
 * Who held a dossier when. A transfer begins a new stretch of custody; within a stretch the holder is the unit its
 * events name last, as with every attribute.
 */
final class Custody {
    private final List<String> holders = new ArrayList<>();

    /** The next event in the one order names its unit. */
    void states(DossierStatusChanged event) {
        if (holders.isEmpty()) {
            holders.add(event.unit());
        } else {
            holders.set(stretch(), event.unit());
        }
    }

    void moves(String toUnit) {
        holders.add(toUnit);
    }

    int stretch() {
        return holders.size() - 1;
    }

    String holder(int stretch) {
        return holders.get(stretch);
    }

    String holder() {
        return holders.getLast();
    }
}

package vn.gioc.dashboard.knowledge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ReferenceVersion;

/** The calendars, catalogs and weights that the centre had been told of. */
final class References {
    private References() {}

    static Collection<Known> read(LedgerReader ledger) throws SQLException {
        List<Known> known = new ArrayList<>();
        for (LedgerEvent event : ledger.references()) {
            event.data()
                    .ifPresent(data -> known.add(
                            new Known(event.occurredAt(), event.source(), event.id(), (ReferenceVersion) data)));
        }
        return known;
    }
}

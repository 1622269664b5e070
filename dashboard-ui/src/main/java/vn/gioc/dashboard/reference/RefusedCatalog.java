package vn.gioc.dashboard.reference;

import java.time.Instant;
import java.util.List;
import vn.gioc.domain.catalog.CatalogFault;

/** An edit of the catalog's file that was not laid down: the version before it stays in force. */
public record RefusedCatalog(String file, Instant at, List<CatalogFault> faults) {
    public RefusedCatalog {
        faults = List.copyOf(faults);
    }
}

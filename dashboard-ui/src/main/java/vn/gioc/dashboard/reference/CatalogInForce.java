package vn.gioc.dashboard.reference;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.gioc.domain.catalog.Catalog;

/** What the tables know to be in force; before they know a first version, the file. */
@Component
class CatalogInForce implements Catalogs {
    private final ReferenceQueries versions;
    private final Catalog file;
    private final Clock clock;

    CatalogInForce(ReferenceQueries versions, Catalog file, Clock clock) {
        this.versions = versions;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Catalog current() {
        return versions.book().catalog(clock.instant()).orElse(file);
    }
}

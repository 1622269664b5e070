package vn.gioc.dashboard.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Units;

/** The kinds of files there are. */
@Component
final class Datasets {
    /** Named by the contract, with nothing to hold yet. */
    static final Set<String> TO_COME = Set.of("alerts");

    private final List<Dataset> all;

    Datasets(Catalog catalog, Units units) {
        all = List.of(
                new DossierFile(),
                EventFile.ofDossiers(),
                new DossierThroughput(),
                new ReportFile(),
                EventFile.ofReports(),
                new ReportThroughput(),
                new IndicatorFile(catalog, Set.copyOf(units.parents().values())),
                new InteractionFile(),
                new CorrectionFile());
    }

    List<Dataset> all() {
        return all;
    }

    Optional<Dataset> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}

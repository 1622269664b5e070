package vn.gioc.dashboard.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.unit.Units;

/** The kinds of files there are. */
@Component
final class Datasets {
    private final Catalogs catalogs;
    private final Set<String> unitsAbove;

    Datasets(Catalogs catalogs, Units units) {
        this.catalogs = catalogs;
        this.unitsAbove = Set.copyOf(units.parents().values());
    }

    List<Dataset> all() {
        return List.of(
                new DossierFile(),
                EventFile.ofDossiers(),
                new DossierThroughput(),
                new ReportFile(),
                EventFile.ofReports(),
                new ReportThroughput(),
                new IndicatorFile(catalogs.current(), unitsAbove),
                new InteractionFile(),
                new CorrectionFile(),
                new AlertFile());
    }

    Optional<Dataset> find(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}

package vn.gioc.dashboard.export;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.knowledge.AsKnown;
import vn.gioc.dashboard.knowledge.Knowledge;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.dashboard.retention.RetentionSettings;
import vn.gioc.domain.unit.Units;

/** Reads questions and opens what answers them: the same for files and for the analyst's page. */
@Component
public final class Asking {
    private final DataSource database;
    private final Knowledge knowledge;
    private final Datasets datasets;
    private final Units units;
    private final Catalogs catalogs;
    private final RetentionSettings retention;
    private final Clock clock;

    Asking(
            DataSource database,
            Knowledge knowledge,
            Datasets datasets,
            Units units,
            Catalogs catalogs,
            RetentionSettings retention,
            Clock clock) {
        this.database = database;
        this.knowledge = knowledge;
        this.datasets = datasets;
        this.units = units;
        this.catalogs = catalogs;
        this.retention = retention;
        this.clock = clock;
    }

    public List<Dataset> datasets() {
        return datasets.all();
    }

    /** @throws org.springframework.web.ErrorResponseException where it makes no sense: 404, 400 or 410 */
    public Asked read(String name, Map<String, String[]> parameters) {
        Dataset dataset =
                datasets.find(name).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "there is no dataset " + name));
        Request request = new Request(dataset, parameters);
        Question question = request.question(units, retention.minutesKeptFrom(clock.instant()));
        return new Asked(dataset, request, question, request.form());
    }

    /**
     * One state of the tables, or what was known at the moment asked for; to be closed.
     *
     * @throws vn.gioc.dashboard.knowledge.NotKnownYet where the tables have not come so far
     * @throws vn.gioc.dashboard.knowledge.NoLongerKnown where the ledger no longer keeps what was known then
     * @throws vn.gioc.dashboard.knowledge.Busy where too many ask for such a moment at once
     */
    public Snapshot open(Asked asked) throws SQLException {
        Instant asOf = asked.request().asOf();
        return asOf == null
                ? Snapshot.open(database)
                : Snapshot.of(knowledge.open(
                        asOf, asked.question().units(), asked.dataset().parts()));
    }

    /** The dataset by the catalog that was in force then. */
    public Dataset dataset(Asked asked, Snapshot snapshot) {
        AsKnown known = snapshot.known();
        return known == null
                ? asked.dataset()
                : asked.dataset().by(known.catalog().orElse(catalogs.current()));
    }
}

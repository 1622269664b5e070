package vn.gioc.dashboard.serviceindex;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.domain.index.Input;
import vn.gioc.domain.index.Input.Formula;
import vn.gioc.domain.index.ServiceIndex;
import vn.gioc.domain.index.Share;
import vn.gioc.domain.index.Weights;
import vn.gioc.domain.unit.Units;

/** Reads the estimate of a unit: what is shown on the page and told to programs. */
@Component
class IndexQueries {
    private final JdbcClient database;
    private final Tables tables;
    private final Units units;
    private final FlowShares flows;
    private final FactShares facts;
    private final SentValues values;
    private final JobQueries jobs;
    private final Weights shipped = Weights.sample();

    IndexQueries(
            JdbcClient database,
            Tables tables,
            Units units,
            FlowShares flows,
            FactShares facts,
            SentValues values,
            JobQueries jobs) {
        this.database = database;
        this.tables = tables;
        this.units = units;
        this.flows = flows;
        this.facts = facts;
        this.values = values;
        this.jobs = jobs;
    }

    /** All of it as of one flush. A city is its wards together. */
    Reading read(String unit, IndexPeriod period, Instant now) {
        return tables.asOfOneFlush(() -> estimate(unit, period, now));
    }

    private Reading estimate(String unit, IndexPeriod period, Instant now) {
        List<String> within = units.within(unit);
        Instant last = period.to().isBefore(now) ? period.to() : now;
        Optional<Weights> published = weights(last);
        Map<Formula, Share> counted = flows.read(within, period);
        counted.putAll(facts.read(within, period));
        Map<String, String> sentFor = new HashMap<>();
        Weights weights = published.orElse(shipped);
        ServiceIndex index = ServiceIndex.of(weights, input -> share(input, counted, within, period, sentFor));
        return new Reading(
                period,
                weights,
                published.isPresent(),
                index,
                sentFor,
                values.official(unit, period).orElse(null),
                jobs.state().asOf());
    }

    private Optional<Share> share(
            Input input,
            Map<Formula, Share> counted,
            List<String> within,
            IndexPeriod period,
            Map<String, String> sentFor) {
        if (input.formula() != null) {
            return Optional.ofNullable(counted.get(input.formula()));
        }
        return input.sent()
                .flatMap(code -> values.percentage(within, code, period).map(sent -> {
                    sentFor.put(code, sent.period());
                    return Share.percent(sent.value());
                }));
    }

    /** Those in force at the end of what is counted: the latest that began by then, else the first ever. */
    private Optional<Weights> weights(Instant at) {
        return database.sql("""
                        select content from reference_version
                        where kind = 'WEIGHTS' and name = '766'
                        order by in_force_from <= :at desc,
                                 case when in_force_from <= :at then in_force_from end desc,
                                 in_force_from, source desc, id desc
                        limit 1""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Weights.parse(row.getString("content")))
                .optional();
    }
}

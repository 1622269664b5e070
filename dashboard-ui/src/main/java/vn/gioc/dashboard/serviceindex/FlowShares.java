package vn.gioc.dashboard.serviceindex;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.figure.Dimension;
import vn.gioc.dashboard.figure.FlowQueries;
import vn.gioc.dashboard.figure.FlowQueries.WindowSums;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.figure.Sums;
import vn.gioc.dashboard.figure.Window;
import vn.gioc.domain.dossier.Channel;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.ReportMeasure;
import vn.gioc.domain.index.Input.Formula;
import vn.gioc.domain.index.Share;

/** Shares of what the flows count: the very figures of wall, API and files. */
@Component
class FlowShares {
    private static final String PERIOD = "period";

    private final FlowQueries flows;

    FlowShares(FlowQueries flows) {
        this.flows = flows;
    }

    Map<Formula, Share> read(List<String> units, IndexPeriod period) {
        List<Window> window = List.of(new Window(PERIOD, period.from(), period.to()));
        WindowSums dossiers = flows.sum(Subject.DOSSIERS, units, window, Dimension.CHANNEL);
        Sums all = dossiers.of(PERIOD);
        Map<Formula, Share> shares = new EnumMap<>(Formula.class);
        long timely = all.of(DossierMeasure.EARLY) + all.of(DossierMeasure.ON_TIME);
        put(shares, Formula.DOSSIERS_TIMELY, timely, timely + all.of(DossierMeasure.LATE));
        put(
                shares,
                Formula.DOSSIERS_ONLINE,
                dossiers.of(PERIOD, Channel.ONLINE.name()).of(DossierMeasure.RECEIVED),
                all.of(DossierMeasure.RECEIVED));
        Sums reports = flows.sum(Subject.REPORTS, units, window, null).of(PERIOD);
        long resolved = reports.of(ReportMeasure.ON_TIME);
        put(shares, Formula.REPORTS_TIMELY, resolved, resolved + reports.of(ReportMeasure.LATE));
        return shares;
    }

    private static void put(Map<Formula, Share> shares, Formula formula, long hits, long all) {
        if (all > 0) {
            shares.put(formula, Share.of(hits, all));
        }
    }
}

package vn.gioc.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.domain.unit.Units;

/**
 * From the answer 202, which says that an event is on the disk of the log, to the committed row, and on to the text in a
 * real browser, while other units get their events. All clocks are that of this machine.
 */
final class WayToTheScreen {
    private static final int[] LOADS = {200, 1_000};
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String FIGURE = "dossiers.open";

    private WayToTheScreen() {}

    static List<Measure> run(Workplace place) throws Exception {
        ChildCentre centre = place.centre();
        List<Measure> measures = new ArrayList<>();
        try (Browser browser = Browser.wall(place, "latency")) {
            browser.signIn(centre.url("/"), Session.signIn(centre));
            browser.open(centre.url("/wall/" + Probes.UNIT + "?scene=overview"));
            Sight sight = Sight.of(browser, FIGURE);
            try (RowWatch rows = RowWatch.open(centre.database().getConnection(), place.clock())) {
                for (int load : LOADS) {
                    measures.addAll(underLoad(place, centre, sight, rows, load));
                }
            }
            measures.add(new Measure("clock of the browser, ahead of ours by", sight.ahead(place.clock()), "ms")
                    .note("in the times above"));
        }
        return measures;
    }

    private static List<Measure> underLoad(Workplace place, ChildCentre centre, Sight sight, RowWatch rows, int load)
            throws Exception {
        Clock clock = place.clock();
        Probes probes = new Probes();
        long rowsBefore;
        long textBefore;
        double rate;
        try (Traffic traffic = new Traffic(centre, others(), "load-" + load, load, clock)) {
            Thread.sleep(WARM_UP);
            rowsBefore = rows.count();
            textBefore = sight.count();
            probes.send(centre, "probe-" + load, place.sizes().probing(), clock);
            rate = traffic.rate();
            traffic.stop();
        }
        int sent = probes.all().size();
        Patience.until("the last row", LONGEST, () -> rows.count() >= rowsBefore + sent);
        Patience.until("the last text", LONGEST, () -> sight.count() >= textBefore + sent);
        double[] accepted =
                probes.all().stream().mapToDouble(Probes.Moment::accepted).toArray();
        double[] asked = probes.all().stream().mapToDouble(Probes.Moment::sent).toArray();
        double[] row = Wait.moments(rows.seen(), rowsBefore, sent);
        double[] text = Wait.moments(sight.seen(), textBefore, sent);
        String at = " at %,d events/s".formatted(load);
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("load taken" + at, rate, "events/s").note("requests of " + Traffic.BATCH + " events"));
        measures.addAll(told("sent → accepted" + at, Wait.between(asked, accepted)));
        measures.addAll(told("accepted → row visible" + at, Wait.between(accepted, row)));
        measures.addAll(told("row visible → text in the browser" + at, Wait.between(row, text)));
        boolean aimed = load == LOADS[LOADS.length - 1];
        measures.addAll(Percentiles.of(Wait.between(accepted, text))
                .measures("accepted → text in the browser" + at, "ms", aimed ? "≤ 150" : "", aimed ? "≤ 500" : ""));
        return measures;
    }

    private static List<Measure> told(String name, double[] waits) {
        return Percentiles.of(waits).measures(name, "ms", "", "");
    }

    /** All but the unit of the probes. */
    private static Units others() {
        Units sample = Units.sample();
        return new Units(
                sample.units().stream()
                        .filter(unit -> !unit.unit().equals(Probes.UNIT))
                        .toList(),
                sample.sources());
    }
}

package vn.gioc.bench;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import vn.gioc.standalone.simulator.CentreClient;

/**
 * As many changes as six hours have seconds, on one wall that turns and on one phone, as fast as the centre may tell them
 * and the browsers draw them; and what browsers and centre hold after garbage collection as the hours go by. The hours of
 * the day do not: no chart moves on to its next hour, but each is drawn anew when its scene comes back.
 */
final class SixHours {
    /** Between two events, and the least between two boards: more than a browser is ever told in everyday life. */
    private static final long MILLIS = 25;

    private static final Map<String, String> HASTE = Map.of("GIOC_NEWS_EVERY", MILLIS + "ms");

    /** Every scene has been shown, and code that runs often is compiled. */
    private static final int WARM_UP = 500;

    private static final int LOOKS = 4;

    private SixHours() {}

    static List<Measure> run(Workplace place) throws Exception {
        ChildCentre centre = PreparedCentre.start(place, "six-hours", HASTE);
        try (centre;
                ChildHeap server = ChildHeap.of(centre.pid());
                Browser wall = Browser.wall(place, "six-hours-wall");
                Browser phone = Browser.phone(place, "six-hours-phone")) {
            double state = keptOfAnEvent(place, centre, server);
            HttpCookie session = Session.signIn(centre);
            try (ChangeASecond changes = new ChangeASecond(centre, "six-hours", MILLIS, place.clock())) {
                Ticks ticks = Ticks.of(
                        Ticks.open(wall, session, centre.url("/wall/" + ChangeASecond.UNIT)),
                        Ticks.open(phone, session, centre.url("/")));
                ticks.reach(WARM_UP);
                List<Held> held = new ArrayList<>();
                for (int look = 0; look <= LOOKS; look++) {
                    ticks.reach(WARM_UP + (long) place.sizes().ticks() * look / LOOKS);
                    ticks.standAtFirstScene();
                    held.add(new Held(wall.heap(), phone.heap(), server.used(), changes.sent()));
                    ticks.goOn();
                    wall.network();
                    phone.network();
                }
                changes.stop();
                return measures(place.sizes().ticks(), held, state, ticks);
            }
        }
    }

    /** What all hold at one moment, and how many events had been sent by then. */
    private record Held(BrowserHeap wall, BrowserHeap phone, double server, long events) {}

    /** Megabytes by which the centre grows with an event that no screen shows: what its jobs know of it. */
    private static double keptOfAnEvent(Workplace place, ChildCentre centre, ChildHeap server) throws Exception {
        int events = place.sizes().ticks() / 2;
        long committed = PreparedCentre.committed(centre);
        double before = server.used();
        try (CentreClient client = new CentreClient(centre.url("/"), ChildCentre.SOURCE_KEY)) {
            new DayOfEvents(
                            ChangeASecond.ward(),
                            "unseen",
                            events,
                            place.clock().instant())
                    .tell(500, client::send);
        }
        Patience.until(
                "the events that nobody sees",
                Duration.ofMinutes(2),
                () -> PreparedCentre.committed(centre) >= committed + events);
        return (server.used() - before) / events;
    }

    private static List<Measure> measures(int ticks, List<Held> held, double state, Ticks ticked) {
        String pace = "; %,d changes drawn (a second each: %.1f hours), %.0f a second, %d scenes turned"
                .formatted(ticks, ticks / 3_600.0, ticked.pace(), ticked.turns());
        long events = held.getLast().events - held.getFirst().events;
        return List.of(
                flat("wall's heap", "MB", held, each -> each.wall.megabytes(), pace),
                flat("wall's nodes", "nodes", held, each -> each.wall.nodes(), ""),
                flat("wall's listeners", "listeners", held, each -> each.wall.listeners(), ""),
                flat("phone's heap", "MB", held, each -> each.phone.megabytes(), ""),
                flat("phone's nodes", "nodes", held, each -> each.phone.nodes(), ""),
                flat("phone's listeners", "listeners", held, each -> each.phone.listeners(), ""),
                new Measure("what the centre's jobs keep of an event", state * 1024, "KB")
                        .note("by events that no screen shows; %,d events in that time".formatted(events)),
                flat(
                        "centre's heap without that",
                        "MB",
                        held,
                        each -> each.server - (each.events - held.getFirst().events) * state,
                        "; with it %.1f".formatted(held.getLast().server)));
    }

    private static Measure flat(
            String what, String unit, List<Held> held, ToDoubleFunction<Held> measured, String note) {
        double[] all = held.stream().mapToDouble(measured).toArray();
        String told = DoubleStream.of(all)
                .mapToObj(each -> MeasureTable.value(new Measure("", each, "")))
                .collect(Collectors.joining(", "));
        return new Measure(what + ", at the end of that at the start", all[all.length - 1] / all[0], "ratio")
                .aim("≤ 1.05")
                .note("%s %s at start, quarters and end, after GC%s".formatted(told, unit, note));
    }
}

package vn.gioc.bench;

import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a browser takes from the wire, and how long, until there is something to look at: one without a past, and the same
 * again on its second visit, with what its cache and its worker kept.
 */
final class FirstPicture {
    private static final String CHART = "!!document.querySelector('gioc-chart svg')";
    private static final String FIGURES = """
            [...document.querySelectorAll('[data-figure]')].some(each => /[0-9]/.test(each.textContent))""";

    /** In the page before any of its own scripts: the time from the beginning of the visit to the frame that shows it. */
    private static final String CLOCK = """
            const look = () => {
              if (!(%s)) return requestAnimationFrame(look);
              window.shownToBench = performance.now();
            };
            requestAnimationFrame(look);""";

    private static final String SHOWN = "return window.shownToBench ?? null";
    private static final URI NOWHERE = URI.create("about:blank");

    /** For what the page asks for without anybody waiting for it. */
    private static final Duration REST = Duration.ofSeconds(3);

    private FirstPicture() {}

    static List<Measure> run(Workplace place) throws Exception {
        ChildCentre centre = place.centre();
        HttpCookie session = Session.signIn(centre);
        try (Wire wire = Wire.to(centre.url("/"));
                Browser screen = Browser.wall(place, "wall");
                Browser phone = Browser.phone(place, "phone")) {
            List<Measure> measures = new ArrayList<>();
            screen.before(CLOCK.formatted(CHART));
            phone.before(CLOCK.formatted(FIGURES));
            measures.addAll(visits(
                    screen,
                    session,
                    wire,
                    "/wall/cho-quan?scene=overview",
                    "wall, %s, until the first chart",
                    "≤ 350",
                    ""));
            measures.addAll(
                    visits(phone, session, wire, "/", "phone, %s, until the first figures", "≤ 250", "≤ 1,000"));
            return measures;
        }
    }

    private static List<Measure> visits(
            Browser browser, HttpCookie session, Wire wire, String page, String name, String bytes, String time)
            throws Exception {
        browser.signIn(wire.url("/"), session);
        List<Measure> measures = new ArrayList<>(visit(browser, wire, page, name.formatted("cold"), bytes, time));
        browser.open(NOWHERE);
        measures.addAll(visit(browser, wire, page, name.formatted("warm"), "", ""));
        browser.open(NOWHERE);
        return measures;
    }

    private static List<Measure> visit(Browser browser, Wire wire, String page, String name, String bytes, String time)
            throws Exception {
        browser.network();
        long before = wire.came();
        browser.open(wire.url(page));
        browser.await("something to look at on " + page, SHOWN.replace(" ?? null", " !== undefined"));
        long first = wire.came() - before;
        double shown = ((Number) Objects.requireNonNull(browser.ask(SHOWN))).doubleValue();
        List<String> network = new ArrayList<>(browser.network());
        Received until = Received.of(network);
        Thread.sleep(REST);
        network.addAll(browser.network());
        return List.of(
                new Measure(name, first / 1024.0, "KB").aim(bytes).note(until.note()),
                new Measure(name + ", time", shown, "ms").aim(time).note("the network is the machine's own"),
                new Measure(name + ", and what follows it", (wire.came() - before) / 1024.0, "KB")
                        .note(Received.of(network).note() + "; news of " + REST.toSeconds() + " s"));
    }
}

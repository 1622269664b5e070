package vn.gioc.bench;

import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a browser without a past takes from the wire until there is something to look at. */
final class FirstPicture {
    private static final String CHART = "return !!document.querySelector('gioc-chart svg')";
    private static final String FIGURES = """
            return [...document.querySelectorAll('[data-figure]')].some(each => /[0-9]/.test(each.textContent))""";

    /** For what the page asks for without anybody waiting for it. */
    private static final Duration REST = Duration.ofSeconds(3);

    private FirstPicture() {}

    static List<Measure> run(Workplace place) throws Exception {
        ChildCentre centre = place.centre();
        HttpCookie session = Session.signIn(centre);
        URI wall = centre.url("/wall/cho-quan?scene=overview");
        try (Browser screen = Browser.wall(place, "wall");
                Browser phone = Browser.phone(place, "phone")) {
            List<Measure> measures = new ArrayList<>();
            measures.addAll(measures(screen, session, wall, CHART, "wall, cold, until the first chart", "≤ 350"));
            measures.addAll(measures(
                    phone, session, centre.url("/"), FIGURES, "phone, cold, until the first figures", "≤ 250"));
            return measures;
        }
    }

    private static List<Measure> measures(
            Browser browser, HttpCookie session, URI page, String shown, String name, String aim) throws Exception {
        browser.signIn(page.resolve("/"), session);
        browser.open(page);
        browser.await("something to look at on " + page.getPath(), shown);
        List<String> network = new ArrayList<>(browser.network());
        Measure first = Received.of(network).measure(name, aim);
        Thread.sleep(REST);
        network.addAll(browser.network());
        return List.of(first, Received.of(network).measure(name + ", and what follows it", ""));
    }
}

package vn.gioc.bench;

import java.net.HttpCookie;
import java.net.URI;
import java.util.List;

/** What a browser without a past takes from the wire until there is something to look at. */
final class FirstPicture {
    private static final String CHART = "return !!document.querySelector('gioc-chart svg')";
    private static final String FIGURES = """
            return [...document.querySelectorAll('[data-figure]')].some(each => /[0-9]/.test(each.textContent))""";

    private FirstPicture() {}

    static List<Measure> run(Workplace place) throws Exception {
        ChildCentre centre = place.centre();
        HttpCookie session = Session.signIn(centre);
        URI wall = centre.url("/wall/cho-quan?scene=overview");
        try (Browser screen = Browser.wall(place, "wall");
                Browser phone = Browser.phone(place, "phone")) {
            return List.of(
                    received(screen, session, wall, CHART)
                            .measure("wall, cold, until the first chart, on the wire", "≤ 350"),
                    received(phone, session, centre.url("/"), FIGURES)
                            .measure("phone, cold, until the first figures, on the wire", "≤ 250"));
        }
    }

    private static Received received(Browser browser, HttpCookie session, URI page, String shown) throws Exception {
        browser.signIn(page.resolve("/"), session);
        browser.open(page);
        browser.await("something to look at on " + page.getPath(), shown);
        return Received.of(browser.network());
    }
}

package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What axe finds of WCAG 2.2 A and AA on every page, in a real browser, light and dark. */
class AccessibilityEndToEndTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/dossiers?filter=overdue",
            "/reports?filter=overdue",
            "/dossiers/a-page-for-all-1",
            "/balance",
            "/index",
            "/forecast",
            "/quality",
            "/alerts",
            "/channels",
            "/officers",
            "/late?by=officer",
            "/analysis",
            "/admin",
            "/admin/calendar",
            "/admin/password",
            "/styleguide",
            "/wall",
            "/wall/cho-quan?scene=overview",
            "/wall/cho-quan?scene=dossiers",
            "/wall/cho-quan?scene=reports",
            "/wall/cho-quan?scene=channels",
            "/wall/cho-quan?scene=alerts");

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            const found = () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations']})
              .then(result => done(result.violations
                .filter(each => each.impact === 'serious' || each.impact === 'critical')
                .flatMap(each => each.nodes.map(node => ({rule: each.id, where: node.target.join(' '),
                  what: node.failureSummary})))))
              .catch(failed => done([{rule: 'failed', where: '', what: String(failed)}]));
            if (!window.axe) { (0, eval)(arguments[0]); }
            found();
            """;

    @Test
    void axeFindsNothingSeriousOnAnyPage() throws Exception {
        CentreProcess centre = SharedCentre.get();
        assertThat(centre.send(TestEvents.received("a-page-for-all", 2, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> centre.figure("cho-quan", "dossiers.received.today") >= 2);
        String axe = axe();
        List<String> found = new ArrayList<>();
        try (WallBrowser browser = WallBrowser.open(centre, "/wall/cho-quan?scene=overview")) {
            for (String page : PAGES) {
                for (boolean dark : new boolean[] {false, true}) {
                    browser.dark(dark);
                    browser.go(centre.url(page).toString());
                    for (Object each : (List<?>) browser.ask(RUN, axe)) {
                        Map<?, ?> violation = (Map<?, ?>) each;
                        found.add("%s (%s): %s at %s: %s"
                                .formatted(
                                        page,
                                        dark ? "dark" : "light",
                                        violation.get("rule"),
                                        violation.get("where"),
                                        violation.get("what")));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

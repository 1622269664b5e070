package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void axeFindsNothingSeriousOnAnyPage() throws Exception {
        CentreProcess centre = SharedCentre.get();
        assertThat(centre.send(TestEvents.received("a-page-for-all", 2, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> centre.figure("cho-quan", "dossiers.received.today") >= 2);
        List<String> found = new ArrayList<>();
        try (WallBrowser browser = WallBrowser.open(centre, "/wall/cho-quan?scene=overview")) {
            for (String page : PAGES) {
                for (boolean dark : new boolean[] {false, true}) {
                    browser.dark(dark);
                    browser.go(centre.url(page).toString());
                    for (String each : Axe.violations(browser)) {
                        found.add("%s (%s): %s".formatted(page, dark ? "dark" : "light", each));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}

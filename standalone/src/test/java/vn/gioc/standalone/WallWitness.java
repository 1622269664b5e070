package vn.gioc.standalone;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a person before the wall would swear to: ten times a second, whether it said that it is stale, and its figure. */
final class WallWitness {
    private static final String WATCH = """
            setInterval(() => {
              const figure = document.querySelector('.wall .body.front [data-figure="%s"]');
              const face = document.querySelector('.wall');
              const seen = JSON.parse(sessionStorage.getItem('seen') ?? '[]');
              seen.push([Date.now(), document.documentElement.hasAttribute('data-lost'),
                Number((figure?.textContent ?? '').replace(/\\D/g, '') || -1), face?.dataset.scene ?? '']);
              sessionStorage.setItem('seen', JSON.stringify(seen));
            }, 100);
            """.formatted(SteadySource.FIGURE);

    private static final String TOLD = "return JSON.parse(sessionStorage.getItem('seen') ?? '[]')";

    private final ChromeDriver driver;

    /** @param figure -1 where the page shows none */
    record Seen(Instant at, boolean stale, long figure, String scene) {
        boolean live() {
            return !stale && figure >= 0;
        }
    }

    private WallWitness(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Watches every page from now on, also those that it loads by itself. */
    static WallWitness before(WallBrowser wall) {
        wall.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        return new WallWitness(wall.driver());
    }

    void forget() {
        driver.executeScript("sessionStorage.removeItem('seen')");
    }

    /** Asked again where the page was just being loaded anew. */
    List<Seen> seen() {
        List<?> told = await().ignoreExceptions().until(() -> (List<?>) driver.executeScript(TOLD), each -> true);
        return told.stream().map(each -> seen((List<?>) each)).toList();
    }

    private static Seen seen(List<?> told) {
        return new Seen(
                Instant.ofEpochMilli(((Number) told.get(0)).longValue()),
                (Boolean) told.get(1),
                ((Number) told.get(2)).longValue(),
                String.valueOf(told.get(3)));
    }

    /** What the wall showed as live though a program had read a newer figure so long before. */
    Stream<Seen> silentlyStale(SteadySource source, Duration allowed) {
        return seen().stream().filter(each -> each.live() && each.figure() < source.knownAt(each.at(), allowed));
    }
}

package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * A paired wall in a real browser, behind a network that can be cut, with events going on: whatever is lost, it says so
 * within five seconds, never shows an old figure as live, and is live again by itself at the same scene.
 *
 * <p>{@code -Dgioc.test.cut=60} cuts for so many seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallHealsEndToEndTest {
    private static final Duration CUT = Duration.ofSeconds(Integer.getInteger("gioc.test.cut", 10));
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(5);
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The marks of every chart in front, as drawn: columns by their values, lines by their paths. */
    private static final String SERIES = """
            return [...document.querySelectorAll('.wall .body.front gioc-chart')].map(chart =>
              chart.className + ': ' + [...chart.querySelectorAll('.marks path')]
                .map(mark => mark.getAttribute('val') ?? mark.getAttribute('d')).join(' '));
            """;

    /** Columns that are drawn, added up. */
    private static final String COLUMNS = """
            return [...document.querySelectorAll('.wall .body.front gioc-chart.hours .marks path[val]')]
              .reduce((sum, mark) => sum + (Number(mark.getAttribute('val')) || 0), 0);
            """;

    private CentreProcess centre;
    private Wire wire;
    private WallBrowser administrator;
    private WallBrowser wall;
    private WallWitness witness;

    @BeforeAll
    void hangTheWall(@TempDir Path folder) throws Exception {
        centre = CentreProcess.start(folder, SessionEnd.ENVIRONMENT);
        wire = Wire.to(centre);
        assertThat(centre.send(TestEvents.received("to-begin-with", 3, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
        wall = WallBrowser.unknown();
        witness = WallWitness.before(wall);
        administrator = WallBrowser.unknown();
        pair();
    }

    @AfterAll
    void takeItDown() throws Exception {
        administrator.close();
        wall.close();
        wire.close();
        centre.close();
    }

    @Test
    void afterACutOfTheNetwork() throws Exception {
        stand("?scene=dossiers");
        try (SteadySource source = SteadySource.start(centre, "cut")) {
            awaitNews(source);
            wire.cut(true);
            Instant cut = Instant.now();
            awaitSayingSo(cut, "network cut");
            await().atMost(CUT.plus(PATIENCE)).during(CUT.minus(TOLD_WITHIN)).until(this::isStale);
            assertThat(wall.saysItIsStale()).isTrue();
            assertThat(drawnAsStale()).isTrue();
            wire.cut(false);
            awaitHealed(source, Instant.now(), "network mended");
        }
        hasNoGap();
    }

    @Test
    void afterTheServerWasKilledAndStartedAgain() throws Exception {
        stand("?scene=dossiers");
        try (SteadySource source = SteadySource.start(centre, "kill")) {
            awaitNews(source);
            centre.kill();
            awaitSayingSo(Instant.now(), "server killed");
            assertThat(drawnAsStale()).isTrue();
            centre.restart();
            awaitHealed(source, Instant.now(), "server ready");
        }
        hasNoGap();
    }

    @Test
    void afterItsSessionEnded() throws Exception {
        stand("?from=dossiers");
        try (SteadySource source = SteadySource.start(centre, "session")) {
            awaitNews(source);
            String session = session();
            SessionEnd.of(session, centre.pid());
            Instant ended = Instant.now();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> !session().equals(session));
            Instant begun = Instant.now();
            awaitHealed(source, begun, "new session");
            assertThat(Duration.between(ended, begun)).isLessThan(HEALED_WITHIN);
        }
        hasNoGap();
    }

    @Test
    void newsThatComeLateAreNotShownAsLive() throws Exception {
        stand("?scene=dossiers");
        try (SteadySource source = SteadySource.start(centre, "slow")) {
            awaitNews(source);
            wire.slow(6);
            awaitSayingSo(Instant.now(), "network slow by 6 s");
            await().atMost(PATIENCE).during(Duration.ofSeconds(7)).until(this::isStale);
            wire.slow(0);
            awaitHealed(source, Instant.now(), "network quick again");
        }
        hasNoGap();
    }

    @Test
    void aWallTurnedOnBeforeItsCentreWaitsForIt() throws Exception {
        stand("?scene=dossiers");
        wall.awaitWorker();
        wire.gone(true);
        wall.driver().get(wire.url("/wall/cho-quan?scene=dossiers"));
        await().atMost(PATIENCE).until(() -> wall.text().contains("Không nối được với trung tâm."));
        assertThat(wall.text()).doesNotContain("số liệu");
        wire.gone(false);
        await().atMost(HEALED_WITHIN)
                .until(() -> !wall.figure(SteadySource.FIGURE).isEmpty() && !isStale());
        hasNoGap();
    }

    private void pair() {
        wall.driver().get(wire.url("/wall"));
        String code = wall.find(By.cssSelector(".code")).getDomAttribute("data-code");
        administrator.signIn(centre);
        administrator.go(centre.url("/admin").toString());
        administrator.find(By.cssSelector("option[value=cho-quan]")).click();
        administrator.find(By.cssSelector(".code-input")).sendKeys(code);
        administrator.find(By.cssSelector("button.strong")).click();
        await().atMost(PATIENCE).until(() -> wall.driver().getCurrentUrl().contains("/wall/cho-quan"));
    }

    private void stand(String question) {
        wall.driver().get(wire.url("/wall/cho-quan" + question));
        await().atMost(PATIENCE)
                .until(() -> latest().filter(WallWitness.Seen::live).isPresent());
        witness.forget();
    }

    /** Until the wall has shown what this source sent. */
    private void awaitNews(SteadySource source) throws Exception {
        long before = centre.figure("cho-quan", SteadySource.FIGURE);
        await().atMost(PATIENCE)
                .until(() -> latest().filter(each -> each.live() && each.figure() > before + 2)
                        .isPresent());
        assertThat(source.knownAt(Instant.now(), Duration.ZERO)).isGreaterThan(before);
    }

    private void awaitSayingSo(Instant lost, String what) {
        await().atMost(PATIENCE).until(this::isStale);
        Instant told = witness.seen().stream()
                .filter(each -> each.stale() && each.at().isAfter(lost))
                .findFirst()
                .orElseThrow()
                .at();
        System.out.printf(
                "%s: says so after %d ms%n", what, Duration.between(lost, told).toMillis());
        assertThat(Duration.between(lost, told)).isLessThan(TOLD_WITHIN);
    }

    private void awaitHealed(SteadySource source, Instant mended, String what) {
        long known = source.knownAt(mended, Duration.ZERO);
        await().atMost(PATIENCE).until(() -> healed(mended, known).isPresent());
        WallWitness.Seen healed = healed(mended, known).orElseThrow();
        System.out.printf(
                "%s: live after %d ms, %s%n",
                what, Duration.between(mended, healed.at()).toMillis(), healed);
        assertThat(Duration.between(mended, healed.at())).isLessThan(HEALED_WITHIN);
        assertThat(healed.scene()).isEqualTo("dossiers");
        assertThat(witness.silentlyStale(source, TOLD_WITHIN)).isEmpty();
    }

    private Optional<WallWitness.Seen> healed(Instant since, long figure) {
        return witness.seen().stream()
                .filter(each -> each.at().isAfter(since) && each.live() && each.figure() >= figure)
                .findFirst();
    }

    /** The same series as a browser that comes anew, and all that the API counts. */
    private void hasNoGap() throws Exception {
        long figure = centre.figure("cho-quan", SteadySource.FIGURE);
        await().atMost(PATIENCE)
                .until(() -> latest().filter(each -> each.live() && each.figure() >= figure)
                        .isPresent());
        administrator.signIn(centre);
        administrator.driver().get(centre.url("/wall/cho-quan?scene=dossiers").toString());
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<?> series = (List<?>) wall.driver().executeScript(SERIES);
            assertThat(series)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .isEqualTo(administrator.driver().executeScript(SERIES));
            assertThat(((Number) wall.driver().executeScript(COLUMNS)).longValue())
                    .isPositive()
                    .isEqualTo(centre.figure("cho-quan", "dossiers.done.today"));
        });
    }

    private boolean isStale() {
        return latest().filter(WallWitness.Seen::stale).isPresent();
    }

    private Optional<WallWitness.Seen> latest() {
        List<WallWitness.Seen> seen = witness.seen();
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.getLast());
    }

    /** Its figure has the colour of what is old. */
    private boolean drawnAsStale() {
        return Boolean.TRUE.equals(wall.driver().executeScript("""
                const figure = document.querySelector('.wall .body.front [data-figure="%s"]');
                const old = document.body.appendChild(document.createElement('i'));
                old.style.color = 'var(--stale)';
                const same = getComputedStyle(figure).color === getComputedStyle(old).color;
                old.remove();
                return same;
                """.formatted(SteadySource.FIGURE)));
    }

    private String session() {
        return wall.driver().manage().getCookieNamed("JSESSIONID").getValue();
    }
}

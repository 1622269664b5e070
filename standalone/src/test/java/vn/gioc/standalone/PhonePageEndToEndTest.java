package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.logging.LogType;

/** What Lighthouse would look at on the pages of the phone, in a real browser of a phone's size. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhonePageEndToEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PAGES = List.of(
            "/?unit=cho-quan&lang=vi",
            "/dossiers?filter=overdue",
            "/dossiers/a-phone-page-0",
            "/reports?filter=overdue",
            "/alerts",
            "/officers",
            "/late?by=officer",
            "/balance",
            "/index",
            "/forecast",
            "/channels",
            "/admin");

    private static final String WRITES = """
            document.write = document.writeln = () => { throw new Error('document.write was called'); };
            """;

    /** Names of what a thumb would miss; links within a sentence are let be, as Lighthouse does. */
    private static final String SMALL = """
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(each => {
              const box = (each.closest('label') ?? each).getBoundingClientRect();
              return each.checkVisibility() && !each.closest('p') && box.width > 0 && (box.width < 44 || box.height < 43.9);
            }).map(each => `${each.tagName} ${each.textContent.trim().slice(0, 30)} ${each.getBoundingClientRect().width}x${each.getBoundingClientRect().height}`);
            """;

    private static final String WIDE = """
            return [document.documentElement.scrollWidth - document.documentElement.clientWidth,
              ...[...document.querySelectorAll('main *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1
                && !each.closest('svg')).slice(0, 3).map(each => each.outerHTML.slice(0, 80))];
            """;

    /** Each file of the page: its address, type, whether it came compressed, and how long it may be kept. */
    private static final String FILES = """
            const done = arguments[arguments.length - 1];
            const all = performance.getEntriesByType('resource').filter(each => ['script', 'link', 'css', 'img'].includes(each.initiatorType));
            Promise.all([...new Set(all.map(each => each.name))].map(name => fetch(name, { cache: 'reload' }).then(async answer => ({
              name, type: answer.headers.get('content-type') ?? '', packed: answer.headers.get('content-encoding') ?? '',
              keep: answer.headers.get('cache-control') ?? '', size: (await answer.arrayBuffer()).byteLength,
            })))).then(done, failed => done([{ name: String(failed) }]));
            """;

    private final CentreProcess centre = SharedCentre.get();
    private WallBrowser phone;

    @BeforeAll
    void open() throws Exception {
        assertThat(centre.send(TestEvents.received("a-phone-page", 2, Instant.now()))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> centre.figure("cho-quan", "dossiers.open") >= 2);
        phone = WallBrowser.unknown();
        phone.becomePhone();
        phone.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WRITES));
        phone.signIn(centre);
    }

    @AfterAll
    void close() {
        phone.close();
    }

    @Test
    void itCanBeInstalled() throws Exception {
        visit(PAGES.getFirst());
        String address = phone.find(By.cssSelector("link[rel=manifest]")).getDomProperty("href");
        JsonNode manifest = JsonMapper.builder()
                .build()
                .readTree(String.valueOf(phone.ask(
                        "const done = arguments[1]; fetch(arguments[0]).then(answer => answer.text()).then(done)",
                        address)));
        for (String each : List.of("name", "short_name", "description", "background_color", "theme_color")) {
            assertThat(manifest.path(each).asText()).as(each).isNotBlank();
        }
        assertThat(manifest.path("lang").asText()).isEqualTo("vi");
        assertThat(manifest.path("start_url").asText()).isEqualTo("/");
        assertThat(manifest.path("scope").asText()).isEqualTo("/");
        assertThat(manifest.path("display").asText()).isEqualTo("standalone");
        List<String> icons = new ArrayList<>();
        for (JsonNode icon : manifest.path("icons")) {
            if (icon.path("type").asText().equals("image/png")) {
                assertThat(size(icon.path("src").asText()))
                        .isEqualTo(icon.path("sizes").asText());
                icons.add(
                        icon.path("sizes").asText() + " " + icon.path("purpose").asText());
            }
        }
        assertThat(icons).contains("192x192 any", "512x512 any", "512x512 maskable");
        Map<String, Object> found = phone.driver().executeCdpCommand("Page.getInstallabilityErrors", Map.of());
        assertThat((List<?>) found.get("installabilityErrors")).isEmpty();
        phone.awaitWorker();
    }

    @Test
    void itsHeadIsComplete() {
        visit(PAGES.getFirst());
        assertThat(attribute("html", "lang")).isEqualTo("vi");
        assertThat(attribute("meta[name=viewport]", "content"))
                .contains("width=device-width")
                .doesNotContain("user-scalable=no", "maximum-scale");
        assertThat(attribute("meta[name=description]", "content")).hasSizeBetween(50, 160);
        assertThat(phone.driver().getTitle()).endsWith("GIOC").hasSizeGreaterThan(6);
        assertThat(phone.driver().executeScript("return document.compatMode")).isEqualTo("CSS1Compat");
    }

    @Test
    void whatItLoadsIsCompressedKeptForEverAndFromTheCentreAlone() {
        visit(PAGES.getFirst());
        List<?> files = (List<?>) phone.ask(FILES);
        assertThat(files).hasSizeGreaterThan(5);
        for (Object each : files) {
            Map<?, ?> file = (Map<?, ?>) each;
            String name = String.valueOf(file.get("name"));
            assertThat(name).startsWith(centre.url("/").toString());
            if (String.valueOf(file.get("type")).matches(".*(javascript|css|svg|html|json).*")
                    && ((Number) file.get("size")).longValue() > 1400) {
                assertThat(file.get("packed")).as(name).isIn("br", "gzip");
            }
            if (name.matches(".*(\\?v=|/VAADIN/build/).*")) {
                assertThat(String.valueOf(file.get("keep"))).as(name).contains("max-age=31536000", "immutable");
            }
        }
        Object page = phone.ask(
                "fetch(location.href).then(answer => arguments[0](answer.headers.get('content-encoding') ?? ''))");
        assertThat(page).as("the page itself is compressed").isIn("br", "gzip");
    }

    @Test
    void noPageIsWiderThanThePhoneMissesTheThumbOrComplains() {
        phone.driver().manage().logs().get(LogType.BROWSER);
        List<String> found = new ArrayList<>();
        for (String page : PAGES) {
            visit(page);
            List<?> wide = (List<?>) phone.driver().executeScript(WIDE);
            if (((Number) wide.getFirst()).longValue() > 0) {
                found.add(page + " is wider: " + wide);
            }
            ((List<?>) phone.driver().executeScript(SMALL)).forEach(each -> found.add(page + " is small: " + each));
            ((List<?>)
                            phone.driver()
                                    .executeScript(
                                            "return [...document.images].filter(each => !each.hasAttribute('alt') || !each.width).map(each => each.src)"))
                    .forEach(each -> found.add(page + " has an image without words: " + each));
            phone.driver()
                    .manage()
                    .logs()
                    .get(LogType.BROWSER)
                    .forEach(each -> found.add(page + " complains: " + each.getMessage()));
        }
        assertThat(found).isEmpty();
    }

    private void visit(String page) {
        phone.go(centre.url(page).toString());
        phone.find(By.cssSelector("main"));
    }

    private String attribute(String what, String name) {
        return phone.find(By.cssSelector(what)).getDomAttribute(name);
    }

    private Object size(String image) {
        return phone.ask("""
                const done = arguments[1], image = new Image();
                image.onload = () => done(`${image.naturalWidth}x${image.naturalHeight}`);
                image.onerror = () => done('none');
                image.src = arguments[0];
                """, image);
    }
}

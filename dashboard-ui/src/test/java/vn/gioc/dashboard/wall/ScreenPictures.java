package vn.gioc.dashboard.wall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes pictures of every scene and page over invented boards: {@code ./gioc screens}. What a person would be ashamed of
 * and a program can see (words cut off, beyond the edge, or too small) is listed beside them in {@code faults.txt}.
 */
public final class ScreenPictures {
    /** The units of {@link WallPreview} by the state that each is in. */
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("alarm", "cho-quan");
        STATES.put("normal", "an-dong");
        STATES.put("stale", "hcm");
        STATES.put("empty", "cho-lon");
        STATES.put("night", "binh-tay");
    }

    /** A ward shows those it has figures for. */
    private static final List<String> SCENES = List.of(
            "overview",
            "dossiers",
            "reports",
            "administration",
            "health",
            "education",
            "economy",
            "society",
            "order",
            "night",
            "week",
            "peers",
            "channels",
            "alerts");

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("work", "/");
        PAGES.put("dossiers-overdue", "/dossiers?filter=overdue");
        PAGES.put("dossiers-soon", "/dossiers?filter=due-soon");
        PAGES.put("reports-overdue", "/reports?filter=overdue");
        PAGES.put("alerts", "/alerts");
        PAGES.put("balance", "/balance");
        PAGES.put("index", "/index");
        PAGES.put("forecast", "/forecast");
        PAGES.put("quality", "/quality");
        PAGES.put("channels", "/channels");
        PAGES.put("officers", "/officers");
        PAGES.put("late", "/late?by=officer");
        PAGES.put("analysis", "/analysis");
        PAGES.put("styleguide", "/styleguide");
    }

    /** Scenes of a replay, and the day asked for: the last that can't be replayed. */
    private static final Map<String, String> REPLAYS = new LinkedHashMap<>();

    static {
        for (String scene : List.of("overview", "dossiers", "reports", "health", "channels", "alerts")) {
            REPLAYS.put(scene, "replay=2026-11-19T10:42&speed=60&paused&scene=" + scene);
        }
        REPLAYS.put("refused", "replay=2026-12-05");
    }

    /** Pages that look the same whatever the unit's state. */
    private static final Map<String, String> SINGLE = Map.of(
            "dossier", "/dossiers/H29.45-261029-0117",
            "admin", "/admin",
            "calendar", "/admin/calendar",
            "password", "/admin/password",
            "units", "/wall");

    private final PictureBrowser browser;
    private final Path out;
    private final String only;
    private final List<String> faults = new ArrayList<>();
    private int taken;

    private ScreenPictures(PictureBrowser browser, Path out, String only) {
        this.browser = browser;
        this.out = out;
        this.only = only;
    }

    /** {@code [--out DIR] [--only PATTERN]}: a pattern is a regular expression over the pictures' places. */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of("screens");
        String only = "";
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--out" -> out = Path.of(arguments[i + 1]);
                case "--only" -> only = arguments[i + 1];
                default -> throw new IllegalArgumentException("there is no option " + arguments[i]);
            }
        }
        System.setProperty("gioc.preview-at", System.getProperty("gioc.preview-at", "2026-11-20T07:05:03Z"));
        Path profile = Files.createTempDirectory("gioc-pictures");
        ConfigurableApplicationContext centre = WallPreview.start("--server.port=0");
        try {
            int port = ((WebServerApplicationContext) centre).getWebServer().getPort();
            try (PictureBrowser browser = new PictureBrowser("http://localhost:" + port, profile)) {
                browser.signIn(WallPreview.PASSWORD);
                ScreenPictures pictures = new ScreenPictures(browser, out, only);
                pictures.walls();
                pictures.replays();
                pictures.pages();
                Files.write(out.resolve("faults.txt"), pictures.faults, StandardCharsets.UTF_8);
                System.out.println(pictures.taken + " pictures in " + out + ", " + pictures.faults.size()
                        + " faults (faults.txt)");
            }
        } finally {
            centre.close();
            org.springframework.util.FileSystemUtils.deleteRecursively(profile);
        }
        System.exit(0);
    }

    private boolean wanted(String file) {
        return only.isEmpty()
                || java.util.regex.Pattern.compile(only).matcher(file).find();
    }

    private void walls() throws IOException {
        for (Look look : Look.ofWalls()) {
            browser.look(look);
            for (Map.Entry<String, String> state : STATES.entrySet()) {
                wall(look, state.getKey(), state.getValue());
            }
            meeting(look, STATES.get("alarm"));
        }
    }

    private void wall(Look look, String state, String unit) throws IOException {
        for (String scene : SCENES) {
            String file = look.file("wall-" + scene + "-" + state);
            if (!wanted(file)) {
                continue;
            }
            browser.open(look.address("/wall/" + unit + "?scene=" + scene));
            browser.find(".wall-view .wall[data-beat]");
            if (!browser.is("document.querySelector('.wall-view .wall').dataset.scene === '" + scene + "'")) {
                continue;
            }
            browser.find(".wall-view .body.front");
            browser.await(() -> browser.is(BESIDE));
            browser.await(() -> browser.is(DRAWN));
            if (state.equals("stale")) {
                browser.await(() -> browser.is("document.documentElement.hasAttribute('data-lost')"));
            }
            take(file);
        }
    }

    /** A wall that stands still for a meeting, with a note typed as a person does, and its sheet. */
    private void meeting(Look look, String unit) throws IOException {
        String file = look.file("wall-meeting");
        if (!wanted(file)) {
            return;
        }
        browser.open(look.address("/wall/" + unit + "?scene=overview"));
        browser.find(".wall-view .wall[data-beat]");
        browser.await(() -> browser.is(BESIDE));
        browser.await(() -> browser.is(DRAWN));
        browser.type("m");
        browser.await(() -> browser.is("document.querySelector('.wall-view').dataset.meeting != null"));
        browser.type("n");
        browser.type("Giao Đội Thoát nước xử lý ngập ở khu phố 5 trước thứ Sáu\n");
        browser.await(() -> browser.is("document.querySelector('.meeting .note').textContent.includes('khu phố 5')"));
        take(file);
        browser.save(".meeting .acts a", out.resolve(file.replace(".png", ".pdf")));
    }

    private void replays() throws IOException {
        for (Look look : Look.ofReplays()) {
            browser.look(look);
            for (Map.Entry<String, String> each : REPLAYS.entrySet()) {
                String file = look.file("wall-replay-" + each.getKey());
                if (!wanted(file)) {
                    continue;
                }
                browser.open(look.address("/wall/" + STATES.get("alarm") + "?" + each.getValue()));
                browser.find(each.getKey().equals("refused") ? ".replay [type=date]" : ".wall-view .body.front");
                browser.await(() -> browser.is(BESIDE));
                if (look.isPhone()) {
                    browser.look(look.asTallAs((Long) browser.ask("return document.documentElement.scrollHeight")));
                }
                browser.await(() -> browser.is(DRAWN));
                take(file);
                browser.look(look);
            }
        }
    }

    private void pages() throws IOException {
        for (Look look : Look.ofPages()) {
            browser.look(look);
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                for (Map.Entry<String, String> state : STATES.entrySet()) {
                    String path = page.getValue();
                    page(
                            look,
                            page.getKey() + "-" + state.getKey(),
                            path + (path.contains("?") ? "&" : "?") + "unit=" + state.getValue());
                }
            }
            for (Map.Entry<String, String> page : SINGLE.entrySet()) {
                page(look, page.getKey(), page.getValue());
            }
        }
    }

    private void page(Look look, String name, String path) throws IOException {
        String file = look.file(name);
        if (wanted(file)) {
            browser.open(look.address(path));
            browser.ask("document.querySelectorAll('details:not(.pick > details)').forEach(each => each.open = true)");
            // All of it: a chart draws itself once it comes into view.
            browser.look(look.asTallAs((Long) browser.ask("return document.documentElement.scrollHeight")));
            browser.await(() -> browser.is(DRAWN));
            take(file);
            browser.look(look);
        }
    }

    private void take(String file) throws IOException {
        browser.picture(out.resolve(file));
        taken++;
        for (Object each : (List<?>) browser.ask(FAULTS)) {
            faults.add(file + ": " + each);
        }
    }

    private static final String BESIDE = """
            (document.querySelector('.wall-view').dataset.beside ?? '1')
              === String(innerWidth <= innerHeight ? 0 : Math.max(1, Math.min(3, Math.floor(innerWidth / innerHeight / 1.6))))""";

    private static final String DRAWN = """
            [...document.querySelectorAll('.body.front gioc-chart, .guide gioc-chart')].every(chart =>
              chart.clientWidth === 0 || chart.querySelector('svg'))
            && !document.getElementById('first-paint')""";

    /** Of what is seen on a wall; a page scrolls. */
    private static final String FAULTS = """
            const wall = document.querySelector('.wall-view:has(.wall)');
            if (!wall || innerWidth <= innerHeight) return [];
            const least = innerHeight / 45 - .5, found = [];
            const shown = node => node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
            for (const node of wall.querySelectorAll('*')) {
              const text = [...node.childNodes].filter(each => each.nodeType === 3).map(each => each.data.trim()).join('');
              if (!text || !shown(node)) continue;
              // A whole row that found no room is meant to be away.
              const row = node.closest('.todo > li'), list = row?.parentElement.getBoundingClientRect();
              if (row && row.getBoundingClientRect().left >= list.right - 1) continue;
              const box = node.getBoundingClientRect(), style = getComputedStyle(node);
              if (!box.width) continue;
              if (parseFloat(style.fontSize) < least) found.push('small: ' + text);
              for (let at = node; at && at !== wall; at = at.parentElement) {
                const cut = getComputedStyle(at);
                if (cut.overflowX === 'visible' || at.matches('.todo')) continue;
                if (at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 1) found.push('cut off: ' + text);
                break;
              }
              if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1) found.push('beyond the edge: ' + text);
              const body = node.closest('.body')?.getBoundingClientRect();
              if (body && (box.bottom > body.bottom + 4 || box.right > body.right + 4)) found.push('beyond its scene: ' + text);
            }
            const words = [];
            const texts = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
            for (let node = texts.nextNode(); node; node = texts.nextNode()) {
              const row = node.parentElement.closest('.todo > li');
              if (!node.data.trim() || !shown(node.parentElement)
                || row && row.getBoundingClientRect().left >= row.parentElement.getBoundingClientRect().right - 1) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              for (const box of range.getClientRects()) words.push([node.data.trim(), box, node.parentElement]);
            }
            const deep = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3
              && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > .4 * Math.min(a.height, b.height);
            words.forEach(([one, a, of], i) => words.slice(i + 1).forEach(([other, b, by]) => {
              if (of !== by && deep(a, b)) found.push('over each other: ' + one + ' | ' + other);
            }));
            return [...new Set(found)];""";
}

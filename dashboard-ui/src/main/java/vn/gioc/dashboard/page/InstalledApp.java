package vn.gioc.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gioc.dashboard.language.Words;

/**
 * What makes the pages an app on a phone: its manifest, and the one page that a browser keeps for the time when the
 * centre can't be reached. That page holds both languages, for it is kept once; it chooses by what it was last shown in.
 */
@Controller
class InstalledApp {
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");
    private static final String WORKER = "/offline-worker.js";

    private static final String PAGE = page().outerHtml();

    @GetMapping("/offline.html")
    ResponseEntity<String> offline() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body(PAGE);
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(@RequestParam(defaultValue = "vi") String lang) {
        Words words = Words.of(lang, null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MANIFEST)
                .body(Map.ofEntries(
                        Map.entry("id", "/"),
                        Map.entry("name", words.say("app.name")),
                        Map.entry("short_name", "GIOC"),
                        Map.entry("description", words.say("app.description")),
                        Map.entry("lang", words.locale().getLanguage()),
                        Map.entry("start_url", "/"),
                        Map.entry("scope", "/"),
                        Map.entry("display", "standalone"),
                        Map.entry("background_color", "#0D1312"),
                        Map.entry("theme_color", "#0D1312"),
                        Map.entry(
                                "icons",
                                List.of(
                                        icon("/screens/mark.svg", "any", "image/svg+xml", "any"),
                                        icon("/screens/icon-192.png", "192x192", "image/png", "any"),
                                        icon("/screens/icon-512.png", "512x512", "image/png", "any"),
                                        icon("/screens/icon-whole-512.png", "512x512", "image/png", "maskable")))));
    }

    private static Map<String, String> icon(String path, String sizes, String type, String purpose) {
        return Map.of("src", Asset.address(path), "sizes", sizes, "type", type, "purpose", purpose);
    }

    /** Changes with the page that the worker keeps, so that browsers keep the new one. */
    static String worker() {
        return WORKER + "?v=" + Asset.hash(PAGE.getBytes(StandardCharsets.UTF_8));
    }

    private static Document page() {
        Document page = Jsoup.parse(read("/vn/gioc/dashboard/page/offline.html"));
        page.outputSettings().prettyPrint(false);
        page.select("#tokens")
                .forEach(each -> each.appendChild(new DataNode(read("/META-INF/resources/screens/tokens.css"))));
        Words vietnamese = Words.vietnamese();
        for (Element each : page.select("[data-say]")) {
            String key = each.attr("data-say");
            each.text(vietnamese.say(key))
                    .removeAttr("data-say")
                    .attr("data-vi", vietnamese.say(key))
                    .attr("data-en", Words.english().say(key));
        }
        return page;
    }

    private static String read(String resource) {
        try (InputStream in = InstalledApp.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.gioc.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pre-compiled bundle without Vaadin's components, for pages that use none (159 KB of Brotli less). An import map
 * puts a small module of ours in the place of the components; links that load nothing keep Vite's loader from fetching
 * ahead what is then not wanted. It reads the names of the files out of the bundle itself: where a future bundle looks
 * otherwise, nothing is replaced and the page is complete, only heavier.
 *
 * @param components the address of the module to do without
 * @param ahead the addresses fetched ahead with it
 */
record LightBundle(String components, List<String> ahead) {
    private static final String BUILD = "VAADIN/build/";
    private static final Pattern LIST = Pattern.compile("m\\.f=\\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("\"\\./([^\"]+)\"");
    private static final Map<String, Optional<LightBundle>> READ = new ConcurrentHashMap<>();

    static Optional<LightBundle> of(Document page) {
        Element entry = page.selectFirst("script[src*=indexhtml-]");
        if (entry == null) {
            return Optional.empty();
        }
        String source = entry.attr("src");
        return READ.computeIfAbsent(source.substring(source.lastIndexOf('/') + 1), LightBundle::read);
    }

    void apply(Document page) {
        page.head()
                .prependElement("script")
                .attr("type", "importmap")
                .text("{\"imports\":{\"/" + BUILD + components + "\":\"" + Asset.address("/screens/no-components.js")
                        + "\"}}");
        for (String each : ahead) {
            page.head().appendElement("link").attr("rel", "x-not-ahead").attr("href", "/" + BUILD + each);
        }
    }

    private static Optional<LightBundle> read(String entry) {
        String path = "/META-INF/VAADIN/webapp/" + BUILD + entry;
        try (InputStream in = LightBundle.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<LightBundle> parse(String script) {
        Matcher list = LIST.matcher(script);
        if (!list.find()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(list.group(1));
        while (name.find()) {
            names.add(name.group(1));
        }
        return names.stream()
                .filter(each -> each.startsWith("generated-flow-imports-"))
                .findFirst()
                .map(components -> new LightBundle(components, names));
    }
}

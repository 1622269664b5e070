package vn.gioc.standalone;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What axe finds of WCAG 2.2 A and AA that is serious on the page that a browser shows. */
final class Axe {
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

    private Axe() {}

    static List<String> violations(WallBrowser browser) throws IOException {
        return ((List<?>) browser.ask(RUN, script()))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> each.get("rule") + " at " + each.get("where") + ": " + each.get("what"))
                        .toList();
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

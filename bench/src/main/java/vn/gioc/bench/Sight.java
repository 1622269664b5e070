package vn.gioc.bench;

import java.util.List;
import java.util.Objects;

/**
 * Notes in the browser itself when the text of a figure changes. That is the change of the page: it is painted with the
 * next frame.
 */
record Sight(Browser browser, String figure) {
    private static final String WATCH = """
            const name = arguments[0];
            const seen = window.seenByBench = [];
            let last = null;
            const look = () => {
              const figure = document.querySelector(`[data-figure="${name}"]`);
              const text = figure && figure.textContent.replace(/[^0-9]/g, '');
              if (text && text !== last) {
                last = text;
                seen.push([Number(text), performance.timeOrigin + performance.now()]);
              }
            };
            new MutationObserver(look).observe(document.body,
              {subtree: true, childList: true, characterData: true, attributes: true});
            look();""";

    static Sight of(Browser browser, String figure) throws Exception {
        browser.await(
                "the figure " + figure,
                "return /[0-9]/.test(document.querySelector('[data-figure=\"" + figure + "\"]')?.textContent ?? '')");
        browser.ask(WATCH, figure);
        return new Sight(browser, figure);
    }

    List<Wait.Sighting> seen() {
        List<?> seen = (List<?>) Objects.requireNonNull(browser.ask("return window.seenByBench"));
        return seen.stream().map(each -> sighting((List<?>) each)).toList();
    }

    long count() {
        return seen().getLast().count();
    }

    /**
     * Milliseconds by which the browser's clock is ahead of ours, at the least by which we can tell: both read the same
     * clock of the machine, so this should be next to nothing.
     */
    double ahead(java.time.Clock clock) {
        double best = Double.MAX_VALUE;
        double ahead = 0;
        for (int i = 0; i < 20; i++) {
            double before = Wait.millis(clock.instant());
            double there = number(browser.ask("return performance.timeOrigin + performance.now()"));
            double after = Wait.millis(clock.instant());
            if (after - before < best) {
                best = after - before;
                ahead = there - (before + after) / 2;
            }
        }
        return ahead;
    }

    private static Wait.Sighting sighting(List<?> pair) {
        return new Wait.Sighting((long) number(pair.get(0)), number(pair.get(1)));
    }

    private static double number(@org.jspecify.annotations.Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }
}

package vn.gioc.bench;

import java.util.Map;
import java.util.Objects;

/**
 * What a page holds once its garbage is gone.
 *
 * @param megabytes of JavaScript's heap
 * @param nodes of the document, and such as a script still holds
 * @param listeners of events
 */
record BrowserHeap(double megabytes, long nodes, long listeners) {
    /** @param usage and {@code counters} as Chrome's protocol answers {@code getHeapUsage} and {@code getDOMCounters} */
    static BrowserHeap of(Map<String, Object> usage, Map<String, Object> counters) {
        return new BrowserHeap(number(usage, "usedSize") / (1024.0 * 1024.0), (long) number(counters, "nodes"), (long)
                number(counters, "jsEventListeners"));
    }

    private static double number(Map<String, Object> answer, String name) {
        return ((Number) Objects.requireNonNull(answer.get(name), name)).doubleValue();
    }
}

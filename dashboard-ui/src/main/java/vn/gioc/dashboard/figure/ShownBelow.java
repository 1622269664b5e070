package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.gioc.dashboard.figure.IndicatorQueries.PartTold;
import vn.gioc.dashboard.figure.IndicatorQueries.Told;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.Publication;
import vn.gioc.domain.indicator.Rollup;

/**
 * The indicators of a unit that others belong to, which hide small counts, and whose latest period holds a count of the
 * unit's own. That count is never told; in its place stands what the units below show of that period. Periods before it
 * stay withheld: a sensitive count that a city sends beside its wards is rare, and years of all wards are many rows.
 *
 * @param asked by code
 * @param starts by code, the first moment of the latest period
 */
record ShownBelow(Map<String, Indicator> asked, Map<String, Instant> starts) {
    /** @param course the newest period of each indicator first */
    static ShownBelow of(List<Indicator> catalog, List<Told> course) {
        Map<String, Told> latest = new HashMap<>();
        course.forEach(each -> latest.putIfAbsent(each.indicator(), each));
        Map<String, Indicator> asked = new HashMap<>();
        Map<String, Instant> starts = new HashMap<>();
        for (Indicator each : catalog) {
            Told told = latest.get(each.code());
            if (told != null && told.rollup().own() && !each.suppression().showsOwn(true)) {
                asked.put(each.code(), each);
                starts.put(each.code(), told.start());
            }
        }
        return new ShownBelow(asked, starts);
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** @param parts of the units below that no others belong to */
    Map<String, Amount> amounts(List<PartTold> parts) {
        Map<String, List<Rollup>> below = parts.stream()
                .collect(Collectors.groupingBy(
                        PartTold::indicator, Collectors.mapping(PartTold::rollup, Collectors.toList())));
        Map<String, Amount> amounts = new HashMap<>();
        asked.forEach((code, indicator) ->
                amounts.put(code, new Publication(indicator, true).ofBelow(below.getOrDefault(code, List.of()))));
        return amounts;
    }
}

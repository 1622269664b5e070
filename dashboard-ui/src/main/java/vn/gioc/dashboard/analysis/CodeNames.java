package vn.gioc.dashboard.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.gioc.dashboard.export.Filter;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Units;

/** What codes are called, column by column: by the ward's lists, or by the words of a closed list. */
final class CodeNames {
    private final Map<String, Map<String, String>> byColumn = new LinkedHashMap<>();
    private final Words words;

    CodeNames(Units units, Catalog catalog, Words words) {
        this.words = words;
        Map<String, String> wards = column("unit");
        Map<String, String> areas = column("area");
        units.units().forEach(unit -> {
            wards.put(unit.unit(), words.name(unit.names()));
            unit.areas().forEach(area -> areas.putIfAbsent(area.code(), words.name(area.names())));
        });
        catalog.procedures().forEach(each -> column("procedure").put(each.code(), words.name(each.names())));
        catalog.categories().forEach(each -> column("category").put(each.code(), words.name(each.names())));
        catalog.touchpoints().forEach(each -> column("touchpoint").put(each.code(), words.name(each.names())));
        catalog.indicators().forEach(each -> column("indicator").put(each.code(), words.name(each.names())));
        catalog.topics().forEach(each -> column("topic").put(each.code(), words.name(each.names())));
        catalog.steps().forEach(each -> column("step").put(each.code(), words.name(each.names())));
    }

    /** The name of a code; the code itself where it has none. */
    String name(String column, String code) {
        if (code.isEmpty()) {
            return words.say("analysis.unsaid");
        }
        String listed = byColumn.getOrDefault(column, Map.of()).get(code);
        if (listed != null) {
            return listed;
        }
        String key = "code." + (column.equals("ended_by") ? "status" : column) + "." + code;
        return words.has(key) ? words.say(key) : code;
    }

    /** The codes that a filter offers: those of the ward's list, else of its closed list. */
    List<String> offered(Filter filter) {
        Map<String, String> listed = byColumn.get(filter.name());
        return listed == null ? List.copyOf(new TreeSet<>(filter.words())) : List.copyOf(listed.keySet());
    }

    private Map<String, String> column(String code) {
        return byColumn.computeIfAbsent(code, each -> new LinkedHashMap<>());
    }
}

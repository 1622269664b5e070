package vn.gioc.ingest.importing;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the columns of a file mean.
 *
 * @param source of all its events
 * @param separator of a CSV
 */
record Mapping(String source, char separator, CellFormats formats, List<EventRule> rules) {
    Mapping {
        rules = List.copyOf(rules);
    }

    /** @throws Unusable naming the first column that the file doesn't have, or has more than once */
    void check(Collection<String> headings, Set<String> doubled) {
        rules.stream().flatMap(EventRule::columns).forEach(column -> {
            if (!headings.contains(column.name())) {
                throw column.place()
                        .wrong("the file has no column `" + column.name() + "`; it has " + String.join(", ", headings));
            }
            if (doubled.contains(column.name())) {
                throw column.place().wrong("the file has more than one column `" + column.name() + "`");
            }
        });
    }
}

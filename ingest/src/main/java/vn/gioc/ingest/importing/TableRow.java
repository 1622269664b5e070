package vn.gioc.ingest.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts: the heading is 1
 * @param columns where each heading stands, from 0
 */
record TableRow(int number, Map<String, Integer> columns, List<String> cells) {
    /**
     * A line of a CSV that lost a cell, or has one too many, has its values under the wrong headings.
     *
     * @throws InvalidField where its cells are not as many as {@code expected}; empty ones at the end are forgiven
     */
    void checkWidth(int expected) {
        if (cells.size() < expected || !cells.stream().skip(expected).allMatch(String::isBlank)) {
            throw new InvalidField("row", "has " + cells.size() + " cells where the heading has " + expected);
        }
    }

    /** What a cell says, without spaces at its ends; null where it is empty. */
    @Nullable
    String cell(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.size()) {
            return null;
        }
        String text = cells.get(index).strip();
        return text.isEmpty() ? null : text;
    }
}

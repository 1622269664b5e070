package vn.gioc.ingest.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts: the heading is 1
 * @param columns where each heading stands, from 0
 */
record TableRow(int number, Map<String, Integer> columns, List<String> cells) {
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

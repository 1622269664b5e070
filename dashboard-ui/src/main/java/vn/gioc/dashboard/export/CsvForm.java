package vn.gioc.dashboard.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV is written.
 *
 * @param separator a comma, a semicolon or a tab. Where it is a semicolon decimals have a comma, as a spreadsheet that
 *     wants the one wants the other
 * @param mark whether it starts with a byte order mark, by which Excel knows UTF-8
 * @param language of the headings; null: the columns' codes
 */
public record CsvForm(
        char separator, boolean mark, @Nullable Locale language) {
    boolean decimalComma() {
        return separator == ';';
    }

    String heading(Column column) {
        return language == null ? column.code() : column.heading().in(language);
    }

    byte[] head(List<Column> columns) {
        return columns.stream()
                .map(this::heading)
                .map(this::quoted)
                .collect(Collectors.joining(String.valueOf(separator), mark ? "\ufeff" : "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String quoted(String heading) {
        return heading.indexOf(separator) < 0 && heading.indexOf('"') < 0
                ? heading
                : '"' + heading.replace("\"", "\"\"") + '"';
    }
}

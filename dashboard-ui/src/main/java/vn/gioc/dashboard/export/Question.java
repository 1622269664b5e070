package vn.gioc.dashboard.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.figure.Bucket;

/**
 * Which rows are wanted. COPY takes no parameters, so this writes its values as literals of SQL.
 *
 * @param units those whose rows are read, cities replaced by what is within them
 * @param from inclusive; null: from the beginning
 * @param to exclusive; null: without an end
 * @param bucket how wide the buckets of flows are
 * @param by the dimension that flows are divided by; null: undivided
 * @param filters the values asked for, by the name of their filter
 * @param columns the codes of those wanted; empty: all
 */
public record Question(
        List<String> units,
        @Nullable Instant from,
        @Nullable Instant to,
        Bucket bucket,
        @Nullable String by,
        Map<String, List<String>> filters,
        List<String> columns) {
    public Question {
        units = List.copyOf(units);
        filters = Map.copyOf(filters);
        columns = List.copyOf(columns);
    }

    String ofUnits(String column) {
        return among(column, units);
    }

    /** The condition that a row has, for each filter asked for, one of its values. */
    String narrowed(List<Filter> known) {
        return Stream.concat(
                        Stream.of("true"),
                        known.stream()
                                .filter(each -> filters.containsKey(each.name()))
                                .map(each -> among(each.told(), filters.getOrDefault(each.name(), List.of()))))
                .collect(Collectors.joining("\n  and "));
    }

    private static String among(String expression, List<String> values) {
        return values.stream()
                .map(Question::literal)
                .collect(Collectors.joining(", ", expression + " = any (array[", "])"));
    }

    /** The condition that the moment lies in the period. */
    String within(String moment) {
        return (from == null ? "true" : moment + " >= " + literal(from))
                + (to == null ? "" : " and " + moment + " < " + literal(to));
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** {@code -infinity} and {@code infinity} are the edges of time. */
    static String literal(Instant moment) {
        return "timestamptz '" + moment + "'";
    }
}

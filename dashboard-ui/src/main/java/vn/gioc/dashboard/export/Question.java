package vn.gioc.dashboard.export;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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
 */
record Question(
        List<String> units,
        @Nullable Instant from,
        @Nullable Instant to,
        Bucket bucket,
        @Nullable String by) {
    Question {
        units = List.copyOf(units);
    }

    String ofUnits(String column) {
        return units.stream().map(Question::literal).collect(Collectors.joining(", ", column + " = any (array[", "])"));
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

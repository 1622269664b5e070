package vn.gioc.dashboard.export;

import java.util.Set;

/**
 * By what the rows of a dataset can be narrowed: a parameter of that name, which may repeat. An empty value asks for the
 * rows that do not say.
 *
 * @param sql what it compares, over the rows of its dataset
 * @param words of a closed list; empty: whatever a source may send
 */
public record Filter(String name, String sql, Set<String> words) {
    public Filter {
        words = Set.copyOf(words);
    }

    static Filter of(String name) {
        return new Filter(name, name, Set.of());
    }

    static <E extends Enum<E>> Filter of(String name, Class<E> words) {
        return new Filter(name, name, names(words));
    }

    Filter from(String expression) {
        return new Filter(name, expression, words);
    }

    /** What stands in the rows, an empty text where nothing does. */
    String told() {
        return "coalesce(" + sql + ", '')";
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> words) {
        return java.util.Arrays.stream(words.getEnumConstants())
                .map(Enum::name)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}

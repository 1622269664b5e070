package vn.gioc.ingest.key;

import java.util.Set;

/**
 * What the holder of a key may send. A list with {@code *} in it means any; a city's id does not stand for its wards.
 *
 * @param name what the key is called in metrics and in talk: never the key itself
 */
public record SourceKey(String name, Set<String> sources, Set<String> units) {
    private static final String ANY = "*";

    public SourceKey {
        sources = Set.copyOf(sources);
        units = Set.copyOf(units);
    }

    static SourceKey unlimited(String name) {
        return new SourceKey(name, Set.of(ANY), Set.of(ANY));
    }

    /** The centre's own: for the source {@code gioc} alone. */
    static SourceKey own() {
        return new SourceKey("GIOC_OWN_KEY", Set.of("gioc"), Set.of(ANY));
    }

    /** Whether it may lay down what holds for more than one unit. */
    public boolean maySendForAll() {
        return units.contains(ANY);
    }

    public boolean maySendAs(String source) {
        return sources.contains(ANY) || sources.contains(source);
    }

    public boolean maySendFor(String unit) {
        return units.contains(ANY) || units.contains(unit);
    }
}

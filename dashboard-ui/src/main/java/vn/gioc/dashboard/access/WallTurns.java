package vn.gioc.dashboard.access;

import java.util.HashSet;
import java.util.List;

/**
 * How one wall turns.
 *
 * @param scenes by their ids, in their order; empty: all of them, in the house's order
 * @param seconds that each stays
 */
public record WallTurns(List<String> scenes, int seconds) {
    public static final WallTurns HOUSE = new WallTurns(List.of(), 30);
    public static final int LEAST_SECONDS = 5;
    public static final int MOST_SECONDS = 600;
    private static final int MOST_SCENES = 50;

    /** @throws IllegalArgumentException where a scene stands twice, or the seconds are out of bounds */
    public WallTurns {
        scenes = List.copyOf(scenes);
        if (scenes.size() > MOST_SCENES || new HashSet<>(scenes).size() != scenes.size()) {
            throw new IllegalArgumentException("a scene stands twice, or there are too many");
        }
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("a scene stays %d to %d seconds".formatted(LEAST_SECONDS, MOST_SECONDS));
        }
    }

    /** The chosen ones of those there are; all of those where none of the chosen is there. */
    public List<String> of(List<String> there) {
        List<String> chosen = scenes.stream().filter(there::contains).toList();
        return chosen.isEmpty() ? there : chosen;
    }
}

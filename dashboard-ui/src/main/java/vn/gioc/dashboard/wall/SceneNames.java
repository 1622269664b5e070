package vn.gioc.dashboard.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.catalog.Sector;

/** The scenes that a wall may be told to turn, by id, in the house's order, and what they are called. */
public final class SceneNames {
    private static final List<String> FIRST = List.of("overview", "dossiers", "reports");
    private static final List<String> LAST = List.of("week", "peers", "channels", "alerts");

    private SceneNames() {}

    /** The night comes by the clock, so it is not among them. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>(FIRST);
        for (Sector sector : Sector.values()) {
            ids.add(sector.name().toLowerCase(Locale.ROOT));
        }
        ids.addAll(LAST);
        return List.copyOf(ids);
    }

    /** @throws java.util.MissingResourceException for an id that no scene has */
    public static String name(String id, Words words) {
        if (id.equals("administration")) {
            // The scene of the dossiers has the sector's name already.
            return words.say("turns.administration");
        }
        boolean named = FIRST.contains(id) || LAST.contains(id);
        return words.say(named ? "scene." + id : "sector." + id.toUpperCase(Locale.ROOT));
    }
}

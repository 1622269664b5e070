package vn.gioc.dashboard.wall;

import com.vaadin.flow.router.QueryParameters;
import vn.gioc.dashboard.language.Words;

/**
 * What the address of a wall asks for.
 *
 * @param words a wall speaks Vietnamese whatever its browser prefers: it hangs in a ward
 * @param scene to begin with; empty: the first
 * @param pinned whether it stays
 * @param manner language and theme, where the address asks for other ones than the house's: as it is to be asked for again
 * @param meeting the id of the meeting it stands still for; empty: it is live
 */
record WallQuestion(Words words, String scene, boolean pinned, String manner, String meeting) {
    static final String MEETING = "meeting";

    /** {@code scene} opens one and holds it, {@code from} begins with one and turns on: so a wall comes back. */
    static WallQuestion of(QueryParameters query) {
        String held = query.getSingleParameter("scene").orElse("");
        String begun = query.getSingleParameter("from").orElse("");
        Words words = Words.of(query.getSingleParameter("lang").orElse(null), null);
        String meeting = query.getSingleParameter(MEETING).orElse("");
        String manner = (words.locale().getLanguage().equals("en") ? "&lang=en" : "")
                + (query.getSingleParameter("theme").filter("light"::equals).isPresent() ? "&theme=light" : "");
        return new WallQuestion(words, held.isEmpty() ? begun : held, !held.isEmpty(), manner, meeting);
    }
}

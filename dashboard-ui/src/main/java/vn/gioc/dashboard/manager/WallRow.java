package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.gioc.dashboard.access.Walls.Wall;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** Màn hình tường đang chạy: how many of how many, and which one is silent since when; a tap opens the list. */
final class WallRow {
    private final Words words;
    private final WrongRow row;

    WallRow(Words words) {
        this.words = words;
        this.row = new WrongRow(words.say("walls.title"), "/admin", words);
        row.addClassName("walls");
        Word.hide(row, true);
    }

    ListItem row() {
        return row;
    }

    /** @param found empty where nobody knows; a unit without walls has no row */
    void show(Optional<WallHealth> found, Instant now) {
        Word.hide(row, found.filter(each -> each.paired() == 0).isPresent());
        if (found.isEmpty()) {
            row.show("", "–", Tone.STALE, null, words.say("walls.unread"), List.of());
            return;
        }
        WallHealth health = found.get();
        String value = words.say(
                "walls.of",
                health.known() ? words.written().count(health.alive()) : "–",
                words.written().count(health.paired()));
        row.show("", value, tone(health), null, told(health, now), List.of());
    }

    private static Tone tone(WallHealth health) {
        if (!health.known()) {
            return Tone.STALE;
        }
        return !health.silent().isEmpty() ? Tone.BAD : health.unseen() > 0 ? Tone.WATCH : Tone.GOOD;
    }

    private String told(WallHealth health, Instant now) {
        if (!health.known()) {
            return words.say("walls.listening");
        }
        if (!health.silent().isEmpty()) {
            Wall longest = health.silent().getFirst();
            String since = words.written().brief(Objects.requireNonNull(longest.lastSeenAt()), now);
            int others = health.silent().size() - 1;
            return words.say("walls.silent", name(longest), since)
                    + (others == 0 ? "" : " · " + words.count("walls.others", others));
        }
        return health.unseen() > 0 ? words.count("walls.unseen", health.unseen()) : words.say("walls.alive");
    }

    /** A screen has no name: by when it was paired it is found in the list. */
    private String name(Wall wall) {
        return wall.pairedAt() == null ? "" : words.written().moment(wall.pairedAt());
    }
}

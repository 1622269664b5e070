package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/** Says over the whole width that what is seen is past: which day, which minute, how fast. */
final class ReplayBanner extends Div {
    private final Words words;
    private final Word said = new Word("b");
    private final Word note = new Word("span");

    ReplayBanner(Words words) {
        this.words = words;
        addClassName("replay-banner");
        getElement().setAttribute("role", "region").setAttribute("aria-label", words.say("replay"));
        said.say(words.say("replay.name"));
        add(said, note);
    }

    /** @param more what else is to be known of it; null: that it is past */
    void show(Instant minute, ReplayPace pace, Instant now, @Nullable String more) {
        String pacing = pace.isOver(now)
                ? words.say("replay.over")
                : pace.playing() ? words.say("replay.speed", pace.speed()) : words.say("replay.paused");
        said.say(words.say(
                "replay.banner",
                words.written().weekday(Zone.dateOf(minute)),
                words.written().day(minute),
                words.written().time(minute),
                pacing));
        note.say(more == null ? words.say("replay.past") : more);
    }
}

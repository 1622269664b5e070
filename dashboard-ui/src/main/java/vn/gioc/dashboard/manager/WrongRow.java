package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.DossierBoard.DayCount;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** One thing that can be wrong: its shape, name, trend and count; a tap opens its list. */
final class WrongRow extends ListItem {
    private final Words words;
    private final Word shape = new Word("span", "shape");
    private final Word note = new Word("span", "note");
    private final Sparkline trend = new Sparkline();
    private final Word count = new Word("b", "count");

    WrongRow(String title, String address, Words words) {
        this.words = words;
        Anchor link = Navigation.link(address, words);
        shape.mark("aria-hidden", "true");
        link.add(shape, Shown.box("what", Word.of("span", title, "title"), note), trend, count);
        addClassName("wrong");
        add(link);
    }

    /** @param name of the figure in the contract; empty where it has none */
    void show(String name, String value, Tone tone, @Nullable Instant asOf, String told, List<DayCount> days) {
        count.say(value);
        count.wear(tone);
        shape.wear(tone);
        trend.show(days);
        Word.mark(trend, "data-tone", tone.role());
        note.say(told);
        if (!name.isEmpty()) {
            Shown.mark(count, name, asOf);
        }
    }

    /** How it stands against yesterday. */
    static String against(List<DayCount> days, long now, Words words) {
        if (days.size() < 2) {
            return "";
        }
        long change = now - days.get(days.size() - 2).count();
        String much = words.written().count(Math.abs(change));
        return change == 0 ? words.say("trend.same") : words.say(change > 0 ? "trend.up" : "trend.down", much);
    }
}

package vn.gioc.dashboard.serviceindex;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.index.Input;
import vn.gioc.domain.index.Score;
import vn.gioc.domain.index.ServiceIndex;

/** What lost points, the most first, in sentences: 3 hồ sơ quá hạn làm mất 0,12 điểm. */
final class Wins extends OrderedList {
    private final Words words;

    Wins(ServiceIndex index, Words words) {
        this.words = words;
        addClassName("items");
        List<Score> wins = index.wins();
        if (wins.isEmpty()) {
            add(new ListItem(Word.of("p", words.say("index.wins.none"), "quiet")));
        }
        wins.forEach(win -> add(row(win)));
    }

    private ListItem row(Score win) {
        String lost = words.written().value(win.lost(), 2);
        Word each = new Word("span", "note");
        win.pointsPerMiss()
                .ifPresent(points ->
                        each.say(words.say("index.each", words.written().value(points, 4))));
        Word points = Word.of("span", "−" + lost, "when", "bad");
        points.mark("title", win.part().code());
        return new ListItem(Shown.box(
                "row",
                Shown.box("what", Word.of("span", sentence(win, lost), "title"), each),
                Shown.box("due", points)));
    }

    private String sentence(Score win, String lost) {
        Input.Formula formula = win.part().input().formula();
        String what = formula == null
                ? words.name(win.part().names())
                : words.written().count(win.misses());
        return words.say("index.win." + (formula == null ? "sent" : formula.name()), what, lost);
    }
}

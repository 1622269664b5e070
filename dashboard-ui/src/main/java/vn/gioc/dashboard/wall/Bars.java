package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** A ranking: a bar a row from a common zero, its judged part in front, the value at its end. */
final class Bars extends UnorderedList {
    /**
     * @param judged the part of {@code value} that is bad; 0 where none is
     * @param own the one that the others are held beside
     */
    record Bar(String name, double value, double judged, String written, String judgedWritten, boolean own) {
        Bar(String name, double value, double judged, String written, String judgedWritten) {
            this(name, value, judged, written, judgedWritten, false);
        }
    }

    private record Row(ListItem item, Word name, Div bar, Div judged, Word value, Word note) {}

    private final List<Row> rows = new ArrayList<>();
    private final int longest;

    Bars(int room) {
        this(room, 60);
    }

    /** @param longest percent of the width that the longest bar takes: the rest is for what is written after it */
    Bars(int room, int longest) {
        this.longest = longest;
        addClassName("bars");
        for (int i = 0; i < room; i++) {
            Row row = new Row(
                    new ListItem(),
                    new Word("span", "name"),
                    Shown.box("bar"),
                    Shown.box("judged"),
                    new Word("b"),
                    new Word("span", "late"));
            row.bar().add(row.judged());
            row.item().add(row.name(), Shown.box("track", row.bar(), row.value(), row.note()));
            rows.add(row);
            add(row.item());
        }
    }

    int room() {
        return rows.size();
    }

    /** Open and overdue of each part; parts beyond the room are one row of their own. */
    void show(List<vn.gioc.dashboard.board.DossierBoard.Stock> parts, Words words) {
        List<Bar> bars = new ArrayList<>();
        int shown = parts.size() > rows.size() ? rows.size() - 1 : parts.size();
        for (var part : parts.subList(0, shown)) {
            bars.add(bar(part.name(), part.open(), part.overdue(), words));
        }
        if (shown < parts.size()) {
            var rest = parts.subList(shown, parts.size());
            long open = rest.stream().mapToLong(part -> part.open()).sum();
            long overdue = rest.stream().mapToLong(part -> part.overdue()).sum();
            bars.add(bar(words.say("bars.rest", rest.size()), open, overdue, words));
        }
        show(bars);
    }

    void show(List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Word.hide(row.item(), i >= bars.size());
            if (i < bars.size()) {
                Bar bar = bars.get(i);
                row.name().say(bar.name(), bar.judged() > 0 || bar.own() ? Tone.PLAIN : Tone.STALE);
                Word.mark(row.item(), "data-own", bar.own() ? "" : null);
                row.value().say(bar.written());
                row.note().say(bar.judgedWritten());
                length(row.bar(), most == 0 ? 0 : longest * bar.value() / most);
                length(row.judged(), bar.value() == 0 ? 0 : 100 * bar.judged() / bar.value());
            }
        }
    }

    private static Bar bar(String name, long open, long overdue, Words words) {
        return new Bar(
                name,
                open,
                overdue,
                words.written().count(open),
                overdue == 0 ? "" : words.say("bars.overdue", words.written().count(overdue)));
    }

    static void length(Div bar, double percent) {
        Word.mark(bar, "style", String.format(Locale.ROOT, "width:%.2f%%", Math.min(100, percent)));
    }
}

package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.WeekBoard;
import vn.gioc.dashboard.board.WeekBoard.Line;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/** Each figure of this week, what it was at the same hour a week ago, and by how much it is more or less. */
final class WeekTable extends Section {
    private static final int ROOM = 6;

    private record Row(ListItem item, Word name, Word now, Word before, Word change) {}

    private final Words words;
    private final Word title = new Word("h2");
    private final List<Row> rows = new ArrayList<>();

    WeekTable(Words words) {
        this.words = words;
        addClassNames("panel", "week-table");
        UnorderedList list = new UnorderedList();
        for (int i = 0; i < ROOM; i++) {
            Row row = new Row(
                    new ListItem(),
                    new Word("span", "name"),
                    new Word("b"),
                    new Word("span", "note"),
                    new Word("span", "change"));
            Div numbers = Shown.box("numbers", row.now(), row.before(), row.change());
            row.item().add(row.name(), numbers);
            rows.add(row);
            list.add(row.item());
        }
        add(title, list);
    }

    void show(WeekBoard week, Board board) {
        title.say(
                week.upTo() == null
                        ? ""
                        : words.say(
                                "week.upTo",
                                words.written().time(week.upTo()),
                                words.written().weekday(Zone.dateOf(board.at()))));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Word.hide(row.item(), i >= week.lines().size());
            if (i < week.lines().size()) {
                Line line = week.lines().get(i);
                row.name().say(words.say("week.name." + line.figure()), line.stale() ? Tone.STALE : Tone.PLAIN);
                row.now().say(words.written().count(line.now()));
                row.before().say(words.say("week.before", words.written().count(line.before())));
                row.change().say(change(line), tone(line));
            }
        }
    }

    private String change(Line line) {
        if (line.stale()) {
            return words.say("week.stale");
        }
        String by = words.written().count(Math.abs(line.change()));
        return line.change() == 0 ? "=" : (line.change() > 0 ? "▲ " : "▼ ") + by;
    }

    /** More that is late is worth a look; whether more or less of the rest is good, nobody can say. */
    private static Tone tone(Line line) {
        if (line.stale()) {
            return Tone.STALE;
        }
        return line.figure().equals("dossiers.late") && line.change() > 0 ? Tone.WATCH : Tone.PLAIN;
    }
}

package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;

/** What needs a decision, at most so many as there is room for. */
final class DecisionList extends Section {
    private record Row(ListItem item, Word when, Word what, Word note) {}

    private final List<Row> rows = new ArrayList<>();
    private final Word nothing;

    DecisionList(Words words, int room) {
        this(words.say("decisions"), words.say("decisions.none"), room);
    }

    /** @param none what is said where there is nothing to decide */
    DecisionList(String named, String none, int room) {
        addClassName("decisions");
        Word title = Word.of("h2", named);
        nothing = Word.of("p", none, "none", "state", "good");
        UnorderedList list = new UnorderedList();
        list.addClassName("todo");
        for (int i = 0; i < room; i++) {
            Row row = new Row(new ListItem(), new Word("span", "when"), new Word("b"), new Word("span", "note"));
            row.item().add(row.when(), Shown.box("what", row.what(), row.note()));
            rows.add(row);
            list.add(row.item());
        }
        add(title, nothing, list);
    }

    void show(List<Decision> decisions) {
        Word.hide(nothing, !decisions.isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Word.hide(row.item(), i >= decisions.size());
            if (i < decisions.size()) {
                Decision decision = decisions.get(i);
                row.when().say(decision.when(), decision.tone());
                row.what().say(decision.what());
                row.note().say(decision.note());
            }
        }
    }
}

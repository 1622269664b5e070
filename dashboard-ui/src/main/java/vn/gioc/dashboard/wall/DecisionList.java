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
    /** Letters of the column of times: as many as the longest has, at least so many. */
    private static final int SHORT = 6;

    private record Row(ListItem item, Word when, Word what, Word note) {}

    private final List<Row> rows = new ArrayList<>();
    private final Word nothing;
    private final Word lacking;
    private final UnorderedList list = new UnorderedList();

    DecisionList(Words words, int room) {
        this(words, words.say("decisions"), words.say("decisions.none"), room);
    }

    /** @param none what is said where there is nothing to decide */
    DecisionList(Words words, String named, String none, int room) {
        addClassName("decisions");
        Word title = Word.of("h2", named);
        nothing = Word.of("p", none, "none", "state", "good");
        lacking = Word.of("p", words.say("replay.lists"), "lacking", "note");
        list.addClassName("todo");
        for (int i = 0; i < room; i++) {
            Row row = new Row(new ListItem(), new Word("span", "when"), new Word("b"), new Word("span", "note"));
            row.item().add(row.when(), Shown.box("what", row.what(), row.note()));
            rows.add(row);
            list.add(row.item());
        }
        add(title, nothing, list, lacking);
        Word.hide(lacking, true);
    }

    void show(List<Decision> decisions) {
        show(decisions, true);
    }

    /** @param whole false where dossiers and reports belong to it that can't be told: that none waits is not said then */
    void show(List<Decision> decisions, boolean whole) {
        int widest = decisions.stream()
                .limit(rows.size())
                .mapToInt(each -> each.when().length())
                .max()
                .orElse(0);
        Word.mark(list, "style", "--when:" + Math.max(SHORT, widest));
        Word.hide(lacking, whole);
        Word.hide(list, decisions.isEmpty() && !whole);
        Word.hide(nothing, !decisions.isEmpty() || !whole);
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

package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;

/** Shares by name under a title: a bar each, with what it is held against. Rows are remade only when they differ. */
final class ShareRows extends Div {
    /** @param percent of the width that the bar takes */
    record Row(String name, String share, long percent, String note) {}

    private final Word title = new Word("h2");
    private final Word none = new Word("p", "quiet");
    private final UnorderedList list = new UnorderedList();
    private List<Row> shown = List.of();

    ShareRows() {
        addClassName("part");
        list.addClassName("index-groups");
        add(title, none, list);
    }

    /** @param nothing said in place of rows */
    void show(String named, List<Row> rows, String nothing) {
        title.say(named);
        none.say(nothing);
        Word.hide(none, !rows.isEmpty());
        if (rows.equals(shown)) {
            return;
        }
        shown = List.copyOf(rows);
        list.removeAll();
        rows.forEach(row -> list.add(item(row)));
    }

    private static ListItem item(Row row) {
        Div reached = Shown.box("reached");
        reached.getElement().getStyle().set("width", row.percent() + "%");
        Div bar = Shown.box("bar", reached);
        bar.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(
                Shown.box("row", Word.of("span", row.name(), "title"), Word.of("span", row.share(), "when")),
                bar,
                Word.of("p", row.note(), "note"));
    }
}

package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.AreaName;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/** Dossiers or reports by name, each with how late it is or when it falls due. Rows are remade only when they differ. */
final class Items extends UnorderedList {
    private final Words words;
    private final int room;
    private final boolean open;
    private List<Item> shown = List.of();
    private boolean any;

    /** @param open whether a tap opens the dossier */
    Items(Words words, int room, boolean open) {
        this.words = words;
        this.room = room;
        this.open = open;
        addClassName("items");
    }

    void show(List<Item> items, Board board) {
        List<Item> next = items.subList(0, Math.min(room, items.size()));
        if (any && next.equals(shown)) {
            return;
        }
        any = true;
        shown = List.copyOf(next);
        removeAll();
        if (next.isEmpty()) {
            add(new ListItem(Word.of("p", words.say("items.none"), "state", "good")));
        }
        next.forEach(item -> add(row(item, board)));
    }

    private ListItem row(Item item, Board board) {
        boolean late = item.dueAt() != null && item.dueAt().isBefore(board.at());
        Word when = new Word("span", "when");
        when.say(when(item, late, board), late ? Tone.BAD : Tone.WATCH);
        List<String> notes = new ArrayList<>();
        for (String each : new String[] {AreaName.of(board.unit(), item.area(), words), item.who()}) {
            if (each != null && !each.isBlank()) {
                notes.add(each);
            }
        }
        Component[] parts = {
            Shown.box("what", Word.of("span", item.title(), "title"), Word.of("span", item.code(), "note")),
            Shown.box("due", when, Word.of("span", String.join(" · ", notes), "note"))
        };
        if (!open) {
            return new ListItem(Shown.box("row", parts));
        }
        var link = Navigation.link(
                "/dossiers/"
                        + URLEncoder.encode(item.code(), StandardCharsets.UTF_8).replace("+", "%20"),
                words);
        link.add(parts);
        return new ListItem(link);
    }

    private String when(Item item, boolean late, Board board) {
        if (item.daysLate() > 0) {
            return words.count("item.late", item.daysLate());
        }
        if (item.dueAt() == null) {
            return "";
        }
        if (late) {
            return words.say("item.late.today");
        }
        var due = Zone.dateOf(item.dueAt());
        return due.equals(Zone.dateOf(board.at()))
                ? words.say("item.due.today", words.written().time(item.dueAt()))
                : words.say(
                        "item.due",
                        words.written().weekdayInColumn(due) + " "
                                + words.written().shortDay(due));
    }
}

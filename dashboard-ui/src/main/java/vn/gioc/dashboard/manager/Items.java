package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Boolean drawn;

    /** @param open whether a tap opens the dossier */
    Items(Words words, int room, boolean open) {
        this.words = words;
        this.room = room;
        this.open = open;
        addClassName("items");
    }

    /** @param known whether anybody told how many there are: without that an empty list is no good news */
    void show(List<Item> items, Board board, boolean known) {
        List<Item> next = items.subList(0, Math.min(room, items.size()));
        if (Objects.equals(drawn, known) && next.equals(shown)) {
            return;
        }
        drawn = known;
        shown = List.copyOf(next);
        removeAll();
        if (next.isEmpty()) {
            add(none(known, words));
        }
        next.forEach(item -> add(row(item, board)));
    }

    /** In place of rows. */
    static ListItem none(boolean known, Words words) {
        Word none = new Word("p", "state");
        none.say(words.say(known ? "items.none" : "items.unknown"), known ? Tone.GOOD : Tone.STALE);
        return new ListItem(none);
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

package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.feed.Late;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;

/** A list of what is late or falls due, the worst first, with its count. */
final class ListFace extends Div {
    private final Words words;
    private final Listing listing;
    private final Pulse pulse = new Pulse(this);
    private final Word count = new Word("b", "count");
    private final Word updated = new Word("span", "updated");
    private final Word more = new Word("span", "quiet");
    private final Div rest;
    private final Items items;

    ListFace(Unit unit, Listing listing, Words words) {
        this.words = words;
        this.listing = listing;
        addClassName("face");
        pulse.words(words);
        Word.mark(this, "data-live", "false");
        Word.mark(this, "data-known", "");
        items = new Items(words, 50, listing.opens());
        H1 title = new H1();
        title.addClassName("list-title");
        title.add(Word.of("span", words.say(listing.title())), count);
        Word lost = new Word("p", "lost", "notice");
        lost.mark("role", "alert");
        Nav others = new Nav();
        others.addClassName("tabs");
        for (Listing each : Listing.values()) {
            var link = Navigation.link(each.address() + "&unit=" + unit.unit(), words);
            link.add(Word.of("span", words.say("list." + each.word())));
            if (each == listing) {
                link.getElement().setAttribute("aria-current", "page");
            }
            others.add(link);
        }
        Nav ways = new Nav();
        ways.addClassName("tabs");
        var all = Navigation.link(listing.address() + "&unit=" + unit.unit(), words);
        all.getElement().setAttribute("aria-current", "page");
        all.add(Word.of("span", words.say("late.all")));
        ways.add(all);
        for (Late.By by : Late.By.values()) {
            var link = Navigation.link(new LateQuestion(unit, listing, by, null).address(), words);
            link.add(Word.of("span", words.say(LateQuestion.key(listing, by))));
            ways.add(link);
        }
        var whole = Navigation.link(new LateQuestion(unit, listing, Late.By.OFFICER, null).address(), words);
        whole.add(Word.of("span", words.say("list.whole")));
        rest = Shown.box("rest", more, whole);
        add(
                Navigation.head(words, words.name(unit.names()), updated),
                new Main(others, ways, title, lost, items, rest),
                Navigation.bar(words, listing.opens() ? "dossiers" : "reports"));
    }

    void show(Board board) {
        updated.say(
                board.asOf() == null ? "" : words.say("updated", words.written().second(board.asOf())));
        Shown.figure(count, board, listing.figure(), words);
        Figure figure = Shown.figure(board, listing.figure());
        List<Item> listed = listing.of(board);
        items.show(listed, board, Shown.isKnown(figure, board));
        Word.mark(items, "data-stale", figure.stale() ? "" : null);
        long all = figure.count();
        Word.hide(rest, all <= listed.size());
        more.say(
                all <= listed.size()
                        ? ""
                        : words.say("list.more", listed.size(), words.written().count(all)));
        pulse.beat(board, words);
    }
}

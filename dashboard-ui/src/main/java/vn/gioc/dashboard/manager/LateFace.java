package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.feed.Late;
import vn.gioc.dashboard.feed.LateQueries;
import vn.gioc.dashboard.feed.LateQueries.Group;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/** The parts of a list, the largest first, or the rows of one part, the worst first. */
final class LateFace extends Div {
    private final LateQuestion question;
    private final Words words;
    private final Pulse pulse = new Pulse(this);
    private final Word count = new Word("b", "count");
    private final Word updated = new Word("span", "updated");
    private final UnaryOperator<String> names;
    private final Word more = new Word("p", "quiet");
    private final UnorderedList parts = new UnorderedList();
    private final Items items;
    private List<Group> shown = List.of();
    private @Nullable Boolean drawn;

    LateFace(LateQuestion question, LateQueries late, UnaryOperator<String> names, Words words) {
        this.question = question;
        this.names = names;
        this.words = words;
        addClassName("face");
        pulse.words(words);
        Word.mark(this, "data-live", "false");
        Word.mark(this, "data-known", "");
        parts.addClassName("items");
        items = new Items(words, LateQuestion.AT_MOST, question.listing().opens());
        Listing listing = question.listing();
        String part = question.of();
        H1 title = new H1();
        title.addClassName("list-title");
        String named = part == null
                ? words.say(listing.title())
                : words.say(listing.title()) + ": "
                        + names.apply(late.name(listing.late(), question.unit(), question.by(), part));
        title.add(Word.of("span", named), count);
        Word lost = new Word("p", "lost", "notice");
        lost.mark("role", "alert");
        Main main = new Main(lists(), ways(), title, lost);
        if (part == null) {
            main.add(parts);
        } else {
            main.add(items, more);
        }
        add(
                Navigation.head(words, words.name(question.unit().names()), updated),
                main,
                Navigation.bar(words, listing.opens() ? "dossiers" : "reports"));
    }

    void beat(Board board) {
        pulse.beat(board, words);
    }

    void show(LateQuestion.Answer answer, Board board) {
        updated.say(
                board.asOf() == null ? "" : words.say("updated", words.written().second(board.asOf())));
        Figure figure = Shown.figure(board, question.listing().figure());
        boolean known = answer.all() > 0 || Shown.isKnown(figure, board);
        count.say(known ? words.written().count(answer.all()) : "–");
        count.mark("data-late", question.listing().word());
        String stale = figure.stale() ? "" : null;
        count.mark("data-stale", stale);
        Word.mark(parts, "data-stale", stale);
        Word.mark(items, "data-stale", stale);
        if (question.of() != null) {
            items.show(answer.items(), board, known);
            Word.hide(more, answer.all() <= answer.items().size());
            more.say(words.say(
                    "list.more", answer.items().size(), words.written().count(answer.all())));
        } else if (!answer.groups().equals(shown) || !Objects.equals(drawn, known)) {
            shown = answer.groups();
            drawn = known;
            parts.removeAll();
            if (shown.isEmpty()) {
                parts.add(Items.none(known, words));
            }
            shown.forEach(each -> parts.add(row(each)));
        }
    }

    private ListItem row(Group group) {
        Word number = new Word("span", "when");
        Tone tone = question.listing() == Listing.DUE_SOON ? Tone.WATCH : Tone.BAD;
        number.say(words.written().count(group.count()), tone);
        number.mark("data-part", group.key());
        Anchor link = Navigation.link(question.part(group.key()).address(), words);
        String first = words.say("late.first", words.written().day(Zone.dateOf(group.firstDue())));
        link.add(
                Shown.box("what", Word.of("span", names.apply(group.name()), "title"), Word.of("span", first, "note")),
                Shown.box("due", number));
        return new ListItem(link);
    }

    private Nav lists() {
        Nav lists = new Nav();
        lists.addClassName("tabs");
        for (Listing each : Listing.values()) {
            tab(lists, question.listing(each).address(), words.say("list." + each.word()), each == question.listing());
        }
        return lists;
    }

    private Nav ways() {
        Nav ways = new Nav();
        ways.addClassName("tabs");
        Listing listing = question.listing();
        tab(ways, listing.address() + "&unit=" + question.unit().unit(), words.say("late.all"), false);
        for (Late.By by : Late.By.values()) {
            tab(ways, question.by(by).address(), words.say(LateQuestion.key(listing, by)), by == question.by());
        }
        return ways;
    }

    private void tab(Nav tabs, String address, String said, boolean now) {
        Anchor link = Navigation.link(address, words);
        link.add(Word.of("span", said));
        if (now) {
            link.getElement().setAttribute("aria-current", "page");
        }
        tabs.add(link);
    }
}

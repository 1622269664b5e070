package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Late;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;

/** A line an officer: what is overdue, what lies there in all, and this week beside the same week of last year. */
final class OfficersFace extends Div {
    private final Unit unit;
    private final Words words;
    private final Pulse pulse = new Pulse(this);
    private final Word updated = new Word("span", "updated");
    private final Word unknown = new Word("p", "quiet");
    private final UnorderedList list = new UnorderedList();
    private @Nullable Workload shown;
    private boolean shownKnown;

    OfficersFace(Unit unit, Words words) {
        this.unit = unit;
        this.words = words;
        addClassName("face");
        pulse.words(words);
        Word.mark(this, "data-live", "false");
        Word.mark(this, "data-known", "");
        list.addClassNames("items", "officers");
        H1 title = new H1(words.say("officers.title"));
        title.addClassName("list-title");
        Word lost = new Word("p", "lost", "notice");
        lost.mark("role", "alert");
        add(
                Navigation.head(words, words.name(unit.names()), updated),
                new Main(title, Word.of("p", words.say("officers.note"), "quiet"), unknown, lost, list),
                Navigation.bar(words, "work"));
    }

    void beat(Board board) {
        pulse.beat(board, words);
    }

    /** @param known whether anybody has told of dossiers: without that an empty list is no good news */
    void show(Workload workload, boolean known) {
        updated.say(
                workload.asOf() == null
                        ? ""
                        : words.say("updated", words.written().second(workload.asOf())));
        Workload before = shown;
        if (before != null
                && before.officers().equals(workload.officers())
                && before.knowsLastYear() == workload.knowsLastYear()
                && shownKnown == known) {
            return;
        }
        shown = workload;
        shownKnown = known;
        unknown.say(workload.knowsLastYear() ? "" : words.say("officers.before.unknown"));
        list.removeAll();
        long most =
                workload.officers().stream().mapToLong(OfficersFace::load).max().orElse(0);
        if (workload.officers().isEmpty()) {
            list.add(Items.none(known, words));
        }
        workload.officers().forEach(each -> list.add(row(each, most, workload.knowsLastYear())));
    }

    private static long load(OfficerLoad officer) {
        return officer.open() + officer.paused();
    }

    private ListItem row(OfficerLoad officer, long most, boolean knowsLastYear) {
        String named = officer.officer().isEmpty() ? words.say("officers.unknown") : officer.officer();
        Word overdue = new Word("span", "when");
        overdue.say(
                words.say("officers.overdue", words.written().count(officer.overdue())),
                officer.overdue() > 0 ? Tone.BAD : Tone.GOOD);
        overdue.mark("data-officer", officer.officer());
        LateQuestion behind = new LateQuestion(unit, Listing.OVERDUE, Late.By.OFFICER, officer.officer());
        Anchor link = Navigation.link(behind.address(), words);
        link.add(
                Shown.box(
                        "what",
                        Word.of("span", named, "title"),
                        bar(officer, most),
                        Word.of("span", lying(officer), "note"),
                        Word.of("span", week(officer, knowsLastYear), "note")),
                Shown.box("due", overdue));
        return new ListItem(link);
    }

    /** As long as the load beside the largest one; what is overdue or due soon stands first in it. */
    private static Div bar(OfficerLoad officer, long most) {
        Div bar = Shown.box("load");
        bar.getElement().setAttribute("aria-hidden", "true");
        List<Div> parts = new ArrayList<>();
        parts.add(part("bad", officer.overdue(), most));
        parts.add(part("watch", officer.dueSoon(), most));
        parts.add(part("rest", load(officer) - officer.overdue() - officer.dueSoon(), most));
        parts.forEach(bar::add);
        return bar;
    }

    private static Div part(String role, long count, long most) {
        Div part = Shown.box(role);
        part.getElement().getStyle().set("width", most == 0 ? "0" : 100.0 * count / most + "%");
        return part;
    }

    private String lying(OfficerLoad officer) {
        return words.say(
                "officers.lying",
                words.written().count(officer.open()),
                words.written().count(officer.dueSoon()),
                words.written().count(officer.paused()));
    }

    private String week(OfficerLoad officer, boolean knowsLastYear) {
        String now = words.say(
                "officers.week",
                words.written().count(officer.done()),
                words.written().count(officer.late()));
        return knowsLastYear
                ? now + " · " + words.say("officers.before", words.written().count(officer.doneBefore()))
                : now;
    }
}

package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The alerts of a unit, open ones first, with what they can be narrowed to. */
final class AlertListFace extends Div {
    private final AlertQuestion question;
    private final Words words;
    private final Supplier<List<NamedAlert>> closed;
    private final Pulse pulse = new Pulse(this);
    private final Word updated = new Word("span", "updated");
    private final Word count = new Word("b", "count");
    private final AlertItems items;
    private @Nullable List<NamedAlert> drawn;
    private boolean drawnUntold;

    /** @param closed the last ones that are over, newest first; asked for only where they are shown */
    AlertListFace(Unit unit, Units units, AlertQuestion question, Words words, Supplier<List<NamedAlert>> closed) {
        this.question = question;
        this.words = words;
        this.closed = closed;
        addClassName("face");
        pulse.words(words);
        Word.mark(this, "data-live", "false");
        Word.mark(this, "data-known", "");
        items = new AlertItems(words);
        H1 title = new H1();
        title.addClassName("list-title");
        title.add(Word.of("span", words.say("scene.alerts")), count);
        Word lost = new Word("p", "lost", "notice");
        lost.mark("role", "alert");
        Main main = new Main(title, lost, states(), severities());
        main.add(items);
        if (units.units().size() > 1) {
            main.getElement().appendChild(new UnitForm(words, "/alerts", units, unit).getElement());
        }
        add(Navigation.head(words, words.name(unit.names()), updated), main, Navigation.bar(words, "work"));
    }

    void show(Board board) {
        updated.say(
                board.asOf() == null ? "" : words.say("updated", words.written().second(board.asOf())));
        boolean untold = Shown.isUntold(board);
        if (!board.alerts().equals(drawn) || untold != drawnUntold) {
            drawn = board.alerts();
            drawnUntold = untold;
            List<NamedAlert> all = new ArrayList<>(board.alerts());
            if (question.closedToo()) {
                all.addAll(closed.get());
            }
            List<NamedAlert> asked = all.stream().filter(question::asksFor).toList();
            count.say(asked.isEmpty() && untold ? "–" : words.written().count(asked.size()));
            if (question.which() == AlertQuestion.Which.OPEN && question.severity() == null) {
                Shown.mark(count, "alerts.open", board.at());
            }
            items.show(asked, board.at(), untold);
        }
        pulse.beat(board, words);
    }

    private Nav states() {
        Nav tabs = tabs("alerts.by.state");
        for (AlertQuestion.Which each : AlertQuestion.Which.values()) {
            tab(tabs, question.with(each), words.say("alerts.which." + each.word()), each == question.which());
        }
        return tabs;
    }

    private Nav severities() {
        Nav tabs = tabs("alerts.by.severity");
        tab(tabs, question.with((Severity) null), words.say("alerts.any"), question.severity() == null);
        for (Severity each : new Severity[] {Severity.BAD, Severity.WATCH}) {
            tab(tabs, question.with(each), words.say("alert." + each), each == question.severity());
        }
        return tabs;
    }

    private Nav tabs(String label) {
        Nav tabs = new Nav();
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", words.say(label));
        return tabs;
    }

    private void tab(Nav tabs, AlertQuestion leadsTo, String said, boolean now) {
        var link = Navigation.link(leadsTo.address(), words);
        link.add(Word.of("span", said));
        if (now) {
            link.getElement().setAttribute("aria-current", "page");
        }
        tabs.add(link);
    }
}

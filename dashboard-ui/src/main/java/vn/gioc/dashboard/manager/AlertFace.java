package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.dashboard.alert.AlertWords;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.delivery.Deliveries;
import vn.gioc.dashboard.delivery.LostMessage;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** One alert: what, where, since when, how bad, what lies behind it, whose it is, and everything that happened. */
final class AlertFace extends Div {
    /** All that the page tells, so that it is drawn anew only where it is otherwise. */
    record Told(NamedAlert alert, List<AlertEntry> entries, List<LostMessage> lost) {
        Told {
            entries = List.copyOf(entries);
            lost = List.copyOf(lost);
        }
    }

    private final Words words;
    private final Pulse pulse = new Pulse(this);
    private final Word updated = new Word("span", "updated");
    private final Word state = new Word("p", "state");
    private final Word what = new Word("h1");
    private final Word where = new Word("p", "quiet");
    private final Word howBad = new Word("p", "alert-value");
    private final Word course = new Word("p", "quiet");
    private final Sparkline trend = new Sparkline();
    private final Word who = new Word("p", "who");
    private final Word due = new Word("p", "state");
    private final Div lost = Shown.box("part");
    private final OrderedList history = new OrderedList();
    private @Nullable Told drawn;

    AlertFace(NamedAlert alert, AlertActs acts, Words words) {
        this.words = words;
        addClassName("face");
        pulse.words(words);
        Word.mark(this, "data-live", "false");
        Word.mark(this, "data-known", "");
        history.addClassName("steps");
        Word gone = new Word("p", "lost", "notice");
        gone.mark("role", "alert");
        Behind behind = Behind.of(alert.alert());
        var link = Navigation.link(behind.address(), words);
        link.addClassName("lies-behind");
        link.add(Word.of("span", words.say(behind.key())));
        Main main = new Main(
                gone,
                state,
                what,
                where,
                Shown.box("alert-how", Shown.box("what", howBad, course), trend),
                Shown.box("alert-who", who, due),
                link,
                Word.of("h2", words.say("alert.history")),
                history,
                lost);
        main.addClassName("alert");
        add(Navigation.head(words, words.name(alert.where()), updated), main, acts, Navigation.bar(words, "work"));
    }

    void show(Told told, Instant now) {
        if (Objects.equals(told, drawn)) {
            return;
        }
        drawn = told;
        NamedAlert alert = told.alert();
        AlertWords said = new AlertWords(alert, words);
        Word.mark(this, "data-state", alert.alert().state().name());
        state.say(alert.isOpen() ? said.severity() : words.say("alert.done"), said.tone());
        what.say(said.what());
        where.say(said.where() + " · " + said.since(now) + " · "
                + words.say("alert.noticed", words.written().brief(alert.alert().noticedAt(), now)));
        howBad.say(said.howBad(), said.tone());
        Word.mark(howBad, "data-figure", alert.alert().figure());
        course.say(words.say("alert.worst", said.value(alert.alert().worst())));
        who.say(said.state());
        String until = said.due(now);
        Word.hide(due, until.isEmpty());
        due.say(until, alert.alert().dueAt() != null && alert.alert().dueAt().isBefore(now) ? Tone.BAD : Tone.PLAIN);
        history.removeAll();
        for (int i = 0; i < told.entries().size(); i++) {
            history.add(entry(told.entries().get(i), said, i == told.entries().size() - 1));
        }
        showLost(told.lost());
    }

    void show(Board board) {
        updated.say(
                board.asOf() == null ? "" : words.say("updated", words.written().second(board.asOf())));
        if (drawn != null) {
            trend.show(Behind.trend(drawn.alert().alert(), board));
            Word.mark(
                    trend,
                    "data-tone",
                    new AlertWords(drawn.alert(), words).tone().role());
        }
        pulse.beat(board, words);
    }

    private ListItem entry(AlertEntry entry, AlertWords said, boolean last) {
        List<String> notes = new ArrayList<>();
        if (!entry.by().equals(AlertEntry.GIOC)) {
            notes.add(entry.by());
        }
        if (entry.note() != null) {
            notes.add("“" + entry.note() + "”");
        }
        ListItem item = new ListItem(
                Shown.box(
                        "what",
                        Word.of("span", said.happened(entry), "title"),
                        Word.of("span", String.join(" · ", notes), "note")),
                Word.of("span", words.written().moment(entry.at()), "when"));
        item.getElement().setAttribute("data-kind", entry.kind().name());
        if (last) {
            item.addClassName("last");
        }
        return item;
    }

    private void showLost(List<LostMessage> messages) {
        lost.removeAll();
        Word.hide(lost, messages.isEmpty());
        if (messages.isEmpty()) {
            return;
        }
        lost.add(Word.of("h2", words.say("alert.undelivered")));
        for (LostMessage each : messages) {
            lost.add(Word.of(
                    "p",
                    words.say(
                            "alert.undelivered.each",
                            Deliveries.to(each, words),
                            each.tries(),
                            words.written().moment(each.since()),
                            each.why()),
                    "note"));
        }
    }
}

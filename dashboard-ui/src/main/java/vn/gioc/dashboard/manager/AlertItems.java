package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.alert.AlertWords;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** Alerts as rows; a tap opens one. */
final class AlertItems extends UnorderedList {
    private final Words words;

    AlertItems(Words words) {
        this.words = words;
        addClassNames("items", "alert-items");
    }

    /** @param untold whether nobody has told anything of the unit: then none is no good news */
    void show(List<NamedAlert> alerts, Instant now, boolean untold) {
        removeAll();
        if (alerts.isEmpty()) {
            Word none = new Word("p", "state");
            none.say(words.say(untold ? "items.unknown" : "alerts.none"), untold ? Tone.STALE : Tone.GOOD);
            add(new ListItem(none));
        }
        alerts.forEach(each -> add(row(each, now)));
    }

    private ListItem row(NamedAlert alert, Instant now) {
        AlertWords said = new AlertWords(alert, words);
        Word shape = new Word("span", "shape");
        shape.mark("aria-hidden", "true");
        shape.wear(said.tone());
        Word howBad = Word.of("span", said.howBad(), "when");
        howBad.wear(said.tone());
        List<String> notes = new ArrayList<>(List.of(said.severity(), said.where(), said.since(now)));
        String due = said.due(now);
        var link = Navigation.link("/alerts/" + alert.alert().id(), words);
        link.add(
                shape,
                Shown.box(
                        "what",
                        Word.of("span", said.what(), "title"),
                        Word.of("span", String.join(" · ", notes), "note"),
                        Word.of("span", due.isEmpty() ? said.state() : said.state() + " · " + due, "note")),
                Shown.box("due", howBad));
        ListItem item = new ListItem(link);
        item.getElement().setAttribute("data-alert", alert.alert().id().toString());
        item.getElement().setAttribute("data-state", alert.alert().state().name());
        return item;
    }
}

package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;

/** Keeps the question under a name, and shows those that are kept. */
final class SavedPanel extends Div {
    private final SavedQuestions saved;
    private final String account;
    private final Words words;
    private final Input name = new Input();
    private final Element shared = new Element("input").setAttribute("type", "checkbox");
    private final Word outcome = new Word("p", "note");
    private final UnorderedList list = new UnorderedList();
    private AnalysisQuestion question;

    SavedPanel(SavedQuestions saved, String account, AnalysisQuestion question, Words words) {
        this.saved = saved;
        this.account = account;
        this.question = question;
        this.words = words;
        addClassName("saved");
        list.addClassName("questions");
        outcome.getElement().setAttribute("role", "status");
        name.getElement().setAttribute("maxlength", Integer.toString(SavedQuestion.NAME_MAX));
        Element named = new Element("label");
        named.appendChild(
                Word.of("span", words.say("analysis.save.name"), "label").getElement(), name.getElement());
        Element others = new Element("label").setAttribute("class", "option");
        others.appendChild(
                shared, Word.of("span", words.say("analysis.save.shared")).getElement());
        shared.addPropertyChangeListener("checked", "change", event -> {});
        NativeButton save = new NativeButton(words.say("analysis.save"), event -> save());
        Element details = new Element("details");
        Element summary = new Element("summary").setText(words.say("analysis.save.this"));
        details.appendChild(summary, named, others, save.getElement(), outcome.getElement());
        add(Word.of("h2", words.say("analysis.saved")), list);
        getElement().appendChild(details);
        showAll();
    }

    void show(AnalysisQuestion now) {
        question = now;
    }

    private void save() {
        try {
            saved.save(new SavedQuestion(
                    UUID.randomUUID(),
                    account,
                    name.getValue(),
                    question.query(),
                    shared.getProperty("checked", false)));
            outcome.say(words.say("analysis.save.done"));
            name.setValue("");
            showAll();
        } catch (IllegalArgumentException e) {
            outcome.say(words.say("analysis.save.refused", SavedQuestion.NAME_MAX));
        } catch (DataAccessException e) {
            outcome.say(words.say("analysis.unread"));
        }
    }

    private void showAll() {
        list.removeAll();
        try {
            var all = saved.visibleTo(account);
            all.forEach(each -> list.add(row(each)));
            if (all.isEmpty()) {
                list.add(new ListItem(Word.of("p", words.say("analysis.saved.none"), "note")));
            }
        } catch (DataAccessException e) {
            list.add(new ListItem(Word.of("p", words.say("analysis.unread"), "note")));
        }
    }

    private ListItem row(SavedQuestion each) {
        boolean own = each.owner().equals(account);
        Anchor link = new Anchor(
                "/analysis?" + each.query() + (words.locale().getLanguage().equals("en") ? "&lang=en" : ""),
                each.name());
        ListItem row = new ListItem(link);
        if (!own || each.shared()) {
            row.add(Word.of(
                    "span",
                    own ? words.say("analysis.saved.shared") : words.say("analysis.saved.by", each.owner()),
                    "note"));
        }
        if (own) {
            NativeButton drop = new NativeButton("×", event -> {
                saved.drop(each.id(), account);
                showAll();
            });
            drop.getElement().setAttribute("aria-label", words.say("analysis.saved.drop", each.name()));
            row.add(drop);
        }
        return row;
    }
}

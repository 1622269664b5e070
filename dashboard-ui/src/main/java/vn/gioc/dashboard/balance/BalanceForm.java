package vn.gioc.dashboard.balance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Asks for another balance. Everything asked stands in the address, so that it can be sent to somebody. */
final class BalanceForm extends Div {
    private final Words words;

    BalanceForm(BalanceQuestion question, Units units, LocalDate today, Words words) {
        this.words = words;
        addClassName("asking");
        Nav subjects = tabs("equation.of");
        for (Subject subject : new Subject[] {Subject.DOSSIERS, Subject.REPORTS}) {
            tab(subjects, question.address(subject), words.say("nav." + subject.word()), subject == question.subject());
        }
        Nav periods = tabs("equation.period");
        for (Bucket period : BalanceQuestion.PERIODS) {
            tab(
                    periods,
                    question.address(period, today),
                    words.say("equation.period." + period.word()),
                    period == question.period());
        }
        add(subjects, periods);
        Element more = new Element("details").setAttribute("class", "others");
        if (question.period() == null) {
            more.setAttribute("open", "");
        }
        more.appendChild(new Element("summary").setText(words.say("equation.other")), form(question, units));
        getElement().appendChild(more);
    }

    /** From one day to another, and another unit. */
    private Element form(BalanceQuestion question, Units units) {
        Element form = new Element("form").setAttribute("action", "/balance").setAttribute("method", "get");
        form.setAttribute("router-ignore", "");
        hidden(form, "of", question.subject().word());
        hidden(form, "period", "custom");
        if (words.locale().getLanguage().equals("en")) {
            hidden(form, "lang", "en");
        }
        Element unit = new Element("select").setAttribute("name", "unit");
        for (Unit each : units.units()) {
            Element option =
                    new Element("option").setAttribute("value", each.unit()).setText(words.name(each.names()));
            if (each.unit().equals(question.unit())) {
                option.setAttribute("selected", "");
            }
            unit.appendChild(option);
        }
        form.appendChild(label("equation.unit", unit));
        form.appendChild(label("equation.from", date("from", question.first())));
        form.appendChild(label("equation.until", date("until", question.last())));
        form.appendChild(new Element("button").setAttribute("class", "strong").setText(words.say("equation.ask")));
        return form;
    }

    private Element label(String key, Element field) {
        Element label = new Element("label");
        label.appendChild(Word.of("span", words.say(key)).getElement(), field);
        return label;
    }

    private static Element date(String name, LocalDate day) {
        return new Element("input")
                .setAttribute("type", "date")
                .setAttribute("name", name)
                .setAttribute("required", "")
                .setAttribute("value", day.toString());
    }

    private static void hidden(Element form, String name, String value) {
        form.appendChild(new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value));
    }

    private Nav tabs(String label) {
        Nav tabs = new Nav();
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", words.say(label));
        return tabs;
    }

    private void tab(Nav tabs, String address, String said, boolean now) {
        var link = Navigation.link(address, words);
        link.add(Word.of("span", said));
        if (now) {
            link.getElement().setAttribute("aria-current", "page");
        }
        tabs.add(link);
    }
}

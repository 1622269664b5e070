package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;

/** Several of a list, folded away: what is picked is read without opening it. Long lists are narrowed by typing. */
final class Pick extends Div {
    /** Longer lists are searched. */
    private static final int SEARCHED = 12;

    private final Word said = new Word("span", "picked");
    private final Words words;
    private final Map<String, String> options;
    private final String unsaid;

    /**
     * @param name of the field of the form
     * @param unsaid what is read where nothing is picked
     */
    Pick(String name, String label, Map<String, String> options, List<String> picked, String unsaid, Words words) {
        this.words = words;
        this.options = new LinkedHashMap<>(options);
        this.unsaid = unsaid;
        picked.forEach(each -> this.options.putIfAbsent(each, each));
        addClassName("pick");
        Element details = new Element("details");
        Element summary = new Element("summary");
        summary.appendChild(Word.of("span", label, "label").getElement(), said.getElement());
        Element list = new Element("div")
                .setAttribute("class", "list")
                .setAttribute("role", "group")
                .setAttribute("aria-label", label);
        if (this.options.size() > SEARCHED) {
            list.appendChild(new Element("input")
                    .setAttribute("type", "search")
                    .setAttribute("data-narrows", "")
                    .setAttribute("placeholder", words.say("analysis.search"))
                    .setAttribute("aria-label", words.say("analysis.search")));
        }
        this.options.forEach((value, text) -> list.appendChild(option(name, value, text, picked.contains(value))));
        details.appendChild(summary, list);
        getElement().appendChild(details);
        show(picked);
    }

    void show(List<String> picked) {
        said.say(
                picked.isEmpty()
                        ? unsaid
                        : picked.size() <= 2
                                ? named(picked)
                                : words.say(
                                        "analysis.picked",
                                        words.written().count(picked.size()),
                                        words.written().count(options.size())));
    }

    private String named(List<String> picked) {
        return String.join(
                ", ",
                picked.stream().map(each -> options.getOrDefault(each, each)).toList());
    }

    private static Element option(String name, String value, String text, boolean picked) {
        Element box = new Element("input")
                .setAttribute("type", "checkbox")
                .setAttribute("name", name)
                .setAttribute("value", value)
                .setAttribute("form", QuestionForm.ID);
        if (picked) {
            box.setAttribute("checked", "");
        }
        Element option = new Element("label").setAttribute("class", "option");
        option.appendChild(box, Word.of("span", text).getElement());
        return option;
    }
}

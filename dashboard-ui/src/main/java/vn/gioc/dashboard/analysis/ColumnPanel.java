package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.dashboard.export.Asked;
import vn.gioc.dashboard.export.Column;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;

/** Which columns, and what each of them means. */
final class ColumnPanel extends Div {
    private final Words words;
    private final List<String> codes;
    private final Pick pick;
    private final Element meanings = new Element("dl");
    private final Anchor whole = new Anchor();

    ColumnPanel(AnalysisQuestion question, Asked asked, Words words) {
        this.words = words;
        this.codes = codes(asked);
        addClassName("columns");
        Map<String, String> options = new LinkedHashMap<>();
        asked.dataset().columns(asked.question()).forEach(each -> options.put(each.code(), words.name(each.heading())));
        pick = new Pick(
                "columns",
                words.say("analysis.columns"),
                options,
                question.columns(),
                words.say("analysis.columns.all", words.written().count(options.size())),
                words);
        whole.setText(words.say("analysis.dictionary.json"));
        whole.getElement().setAttribute("router-ignore", "").setAttribute("target", "_blank");
        Element dictionary = new Element("details").setAttribute("class", "dictionary");
        dictionary.appendChild(
                new Element("summary").setText(words.say("analysis.dictionary")), meanings, whole.getElement());
        add(pick);
        getElement().appendChild(dictionary);
        show(question, asked);
    }

    /** Whether the same columns may be chosen from, so that this one can stay as it is, open or not. */
    boolean offers(Asked asked) {
        return codes.equals(codes(asked));
    }

    void show(AnalysisQuestion question, Asked asked) {
        pick.show(question.columns());
        whole.setHref(question.file(".json", "digest=0"));
        meanings.removeAllChildren();
        for (Column column : asked.dataset().chosen(asked.question())) {
            meanings.appendChild(Word.of("dt", words.name(column.heading())).getElement(), meaning(column, words));
        }
    }

    private static List<String> codes(Asked asked) {
        return asked.dataset().columns(asked.question()).stream()
                .map(Column::code)
                .toList();
    }

    private static Element meaning(Column column, Words words) {
        Element meaning = new Element("dd");
        String says = words.name(column.meaning());
        if (!says.equals(words.name(column.heading()))) {
            meaning.appendChild(Word.of("span", says).getElement());
        }
        String unit = column.unitOfMeasure();
        meaning.appendChild(Word.of("code", column.code() + (unit == null ? "" : " · " + unit))
                .getElement());
        return meaning;
    }
}

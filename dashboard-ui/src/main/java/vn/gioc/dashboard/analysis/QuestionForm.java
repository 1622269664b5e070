package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.gioc.dashboard.export.Dataset;
import vn.gioc.dashboard.export.Filter;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Units;

/** Asks the question. Its fields are the parameters of the address, so that what it holds is what is asked. */
final class QuestionForm extends Div {
    static final String ID = "question";

    private final Words words;
    private final CodeNames names;
    private final Map<String, Pick> picks = new LinkedHashMap<>();
    private final Element form = new Element("form").setAttribute("id", ID);
    private final Element sort =
            new Element("input").setAttribute("type", "hidden").setAttribute("name", "sort");

    QuestionForm(
            AnalysisQuestion question,
            Dataset dataset,
            List<Dataset> datasets,
            Units units,
            CodeNames names,
            Words words) {
        this.words = words;
        this.names = names;
        addClassName("ask");
        Map<String, String> titles = new LinkedHashMap<>();
        datasets.forEach(each -> titles.put(each.name(), words.name(each.title())));
        form.appendChild(label("analysis.dataset", select("dataset", titles, dataset.name())));
        Element period = new Element("div").setAttribute("class", "two");
        period.appendChild(
                label("analysis.from", moment("from", question.value("from"), "date")),
                label("analysis.to", moment("to", question.value("to"), "date")));
        form.appendChild(period);
        Map<String, String> wards = new LinkedHashMap<>();
        units.units().forEach(each -> wards.put(each.unit(), words.name(each.names())));
        pick("unit", words.say("analysis.unit"), wards, question, "analysis.everyUnit");
        dataset.filters()
                .forEach(each -> pick(
                        each.name(),
                        words.say("analysis.filter." + each.name()),
                        offered(each),
                        question,
                        "analysis.every"));
        grouping(question, dataset);
        form.appendChild(label("analysis.asOf", moment("asOf", question.value("asOf"), "datetime-local")));
        form.appendChild(Word.of("p", words.say("analysis.asOf.note"), "note").getElement());
        form.appendChild(sort);
        sort.setAttribute("value", question.sort());
        form.addEventListener("submit", ignored -> {}).preventDefault();
        getElement().appendChild(form);
    }

    /** The question has changed by what was entered here. */
    void show(AnalysisQuestion question) {
        picks.forEach((name, pick) -> pick.show(question.values(name)));
        sort.setAttribute("value", question.sort());
    }

    private Map<String, String> offered(Filter filter) {
        Map<String, String> offered = new LinkedHashMap<>();
        names.offered(filter).forEach(code -> offered.put(code, names.name(filter.name(), code)));
        offered.put("", words.say("analysis.unsaid"));
        return offered;
    }

    private void pick(
            String name, String label, Map<String, String> options, AnalysisQuestion question, String unsaid) {
        Pick pick = new Pick(name, label, options, question.values(name), words.say(unsaid), words);
        picks.put(name, pick);
        form.appendChild(pick.getElement());
    }

    private void grouping(AnalysisQuestion question, Dataset dataset) {
        Map<String, String> buckets = new LinkedHashMap<>();
        LinkedHashMap<String, String> parts = new LinkedHashMap<>();
        boolean flows = dataset.choices().contains("bucket");
        Stream.of(Bucket.values())
                .filter(each -> flows || each.compareTo(Bucket.DAY) >= 0)
                .forEach(each -> buckets.put(each.word(), words.say("analysis.bucket." + each.word())));
        dataset.filters().stream()
                .map(Filter::name)
                .filter(each -> !flows || dataset.dimensions().contains(each))
                .forEach(each -> parts.put(each, words.say("analysis.filter." + each)));
        if (flows) {
            form.appendChild(label(
                    "analysis.bucket",
                    select("bucket", buckets, question.value("bucket").isEmpty() ? "day" : question.value("bucket"))));
            if (!parts.isEmpty()) {
                parts.putFirst("", words.say("analysis.undivided"));
                form.appendChild(label("analysis.by", select("by", parts, question.value("by"))));
            }
            return;
        }
        Map<String, String> charts = new LinkedHashMap<>();
        charts.put("", words.say("analysis.chart.suiting"));
        charts.putAll(buckets);
        charts.putAll(parts);
        form.appendChild(label("analysis.chart", select("chart", charts, question.chart())));
    }

    private Element label(String key, Element field) {
        Element label = new Element("label");
        label.appendChild(Word.of("span", words.say(key), "label").getElement(), field);
        return label;
    }

    private static Element select(String name, Map<String, String> options, String chosen) {
        Element select = new Element("select").setAttribute("name", name);
        options.forEach((value, text) -> {
            Element option = new Element("option").setAttribute("value", value).setText(text);
            if (value.equals(chosen)) {
                option.setAttribute("selected", "");
            }
            select.appendChild(option);
        });
        return select;
    }

    /** A browser's own field where it can hold the moment; else its text, so that nothing asked is lost. */
    private static Element moment(String name, String value, String type) {
        String local = type.equals("date") ? value : value.replaceFirst("\\+07:00$", "");
        boolean holds = local.isEmpty()
                || local.matches(
                        type.equals("date") ? "\\d{4}-\\d{2}-\\d{2}" : "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");
        Element field = new Element("input").setAttribute("name", name).setAttribute("type", holds ? type : "text");
        return local.isEmpty() ? field : field.setAttribute("value", holds ? local : value);
    }
}

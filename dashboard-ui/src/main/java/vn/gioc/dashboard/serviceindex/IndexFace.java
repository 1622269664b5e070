package vn.gioc.dashboard.serviceindex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Standing;
import vn.gioc.dashboard.page.Word;
import vn.gioc.dashboard.serviceindex.IndexPeriod.Choice;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.index.ServiceIndex;
import vn.gioc.domain.unit.Unit;

/** The estimate: how many points of how many, beside the official score, what would win most back, and the groups. */
final class IndexFace extends Div {
    private final Reading reading;
    private final Words words;
    private final Main main;
    private final Word updated = new Word("span", "updated");

    /** @param choice null where a period of days was asked for */
    IndexFace(Unit unit, Reading reading, @Nullable Choice choice, Words words, Instant now) {
        this.reading = reading;
        this.words = words;
        addClassName("face");
        Instant asOf = reading.asOf();
        updated.say(asOf == null ? "" : words.say("updated", words.written().brief(asOf, now)));
        main = new Main(
                Word.of("h1", words.say("index.title")), choices(unit, choice), Word.of("p", range(now), "quiet"));
        main.addClassName("service-index");
        main.add(Word.of("p", words.say("index.estimate"), "notice"), score(), official());
        if (reading.index().measurable().signum() > 0) {
            main.add(Word.of("h2", words.say("index.wins")), new Wins(reading.index(), words));
        }
        main.add(Word.of("h2", words.say("index.groups")), new Groups(reading, words), days(unit), basis());
        add(Navigation.head(words, words.name(unit.names()), updated), main, Navigation.bar(words, "work"));
    }

    /** @param board of the unit when the page was drawn; empty where there was none */
    void stand(Optional<Board> board) {
        Standing.mark(main, updated, board, words);
    }

    private Nav choices(Unit unit, @Nullable Choice choice) {
        Nav tabs = new Nav();
        tabs.addClassName("tabs");
        for (Choice each : Choice.values()) {
            var link = Navigation.link("/index?period=" + each.word() + "&unit=" + unit.unit(), words);
            link.add(Word.of("span", words.say("index.period." + each.word())));
            if (each == choice) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        return tabs;
    }

    /** A plain form: its answer is an address that can be kept. */
    private Component days(Unit unit) {
        Element form = new Element("form").setAttribute("method", "get").setAttribute("action", "/index");
        form.getClassList().add("days");
        form.appendChild(hidden("unit", unit.unit()));
        if (words.locale().getLanguage().equals("en")) {
            form.appendChild(hidden("lang", "en"));
        }
        form.appendChild(
                day("from", words.say("index.from"), reading.period().first().toString()));
        form.appendChild(day(
                "until",
                words.say("equation.until"),
                reading.period().after().minusDays(1).toString()));
        Element button = new Element("button").setAttribute("type", "submit");
        button.setText(words.say("index.show"));
        form.appendChild(button);
        NativeDetails box = new NativeDetails(words.say("index.days"));
        Div content = new Div();
        content.getElement().appendChild(form);
        box.setContent(content);
        return box;
    }

    private static Element hidden(String name, String value) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
    }

    private static Element day(String name, String label, String value) {
        Element input = new Element("input")
                .setAttribute("type", "date")
                .setAttribute("name", name)
                .setAttribute("value", value);
        Element said = new Element("label");
        said.appendChild(Element.createText(label), input);
        return said;
    }

    private String range(Instant now) {
        return words.say(
                now.isBefore(reading.period().to()) ? "index.range.so-far" : "index.range",
                words.written().day(reading.period().first()),
                words.written().day(reading.period().after().minusDays(1)));
    }

    private Component score() {
        ServiceIndex index = reading.index();
        if (index.measurable().signum() == 0) {
            return Word.of("p", words.say("index.nothing"), "index-score");
        }
        Word points = Word.of("b", points(index.reached()), "points");
        points.mark("data-index", "points");
        Div box = Shown.box(
                "index-score",
                points,
                Word.of("span", words.say("index.outOf", words.written().limit(index.measurable())), "of"));
        List<String> notes = new ArrayList<>();
        index.outOf100().ifPresent(all -> notes.add(words.say("index.outOf100", points(all))));
        if (index.measurable().compareTo(index.possible()) < 0) {
            BigDecimal missing = index.possible().subtract(index.measurable());
            notes.add(words.say("index.unmeasured", words.written().limit(missing)));
        }
        box.add(Word.of("p", String.join(" ", notes), "quiet"));
        return box;
    }

    private Component official() {
        Reading.Official official = reading.official();
        if (official == null) {
            return Word.of("p", words.say("index.official.none"), "quiet");
        }
        Div box = Shown.box(
                "index-official",
                Word.of("span", words.say("index.official", official.period())),
                Word.of("b", points(official.points())));
        reading.above().map(each -> each.setScale(2, RoundingMode.HALF_UP)).ifPresent(above -> {
            String key = above.signum() == 0
                    ? "index.official.same"
                    : above.signum() > 0 ? "index.official.above" : "index.official.below";
            box.add(Word.of("p", words.say(key, points(above.abs())), "quiet"));
        });
        return box;
    }

    private Component basis() {
        List<String> said = new ArrayList<>();
        said.add(words.say(
                "index.weights",
                reading.weights().version(),
                words.name(reading.weights().source())));
        if (!reading.published()) {
            said.add(words.say("index.weights.shipped"));
        }
        Div box = Shown.box("basis", Word.of("p", String.join(" ", said), "note"));
        Names verify = reading.weights().verify();
        if (verify != null) {
            box.add(Word.of("p", words.say("index.verify", words.name(verify)), "note"));
        }
        return box;
    }

    private String points(BigDecimal points) {
        return words.written().value(points, 2);
    }
}

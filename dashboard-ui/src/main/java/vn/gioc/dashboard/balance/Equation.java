package vn.gioc.dashboard.balance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.figure.StretchQueries.Stretch;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** The balance as it reads: what there was to be dealt with, an equals sign, and what became of it. */
final class Equation extends Div {
    private final Words words;
    private final Stretch whole;

    Equation(Subject subject, Stretch whole, Words words) {
        this.words = words;
        this.whole = whole;
        addClassName("equation");
        long in = Term.total(Term.in(subject), whole);
        long out = Term.total(Term.out(subject), whole);
        Word sign = Word.of("span", in == out ? "=" : "≠", "sign");
        sign.mark("role", "img");
        sign.mark("aria-label", words.say(in == out ? "equation.equal" : "equation.unequal"));
        if (in != out) {
            sign.wear(Tone.BAD);
        }
        boolean stale = whole.figures().values().stream().anyMatch(Figure::stale);
        Word.mark(this, "data-stale", stale ? "" : null);
        add(side("in", Term.in(subject), in), sign, side("out", Term.out(subject), out));
    }

    private Section side(String name, List<Term> terms, long total) {
        UnorderedList list = new UnorderedList();
        for (Term term : terms) {
            list.add(item(term, total));
        }
        Word sum = Word.of("b", words.written().count(total), "total");
        sum.mark("data-total", name);
        Section side = new Section(Shown.box("side-head", Word.of("h2", words.say("equation." + name)), sum), list);
        side.addClassName("side");
        return side;
    }

    private ListItem item(Term term, long total) {
        Figure figure = whole.figure(term.figure());
        Word count = Word.of("span", Shown.count(figure, words), "number");
        Shown.mark(count, term.figure() + ".period", figure.asOf());
        if (figure.stale()) {
            count.wear(Tone.STALE);
        }
        ListItem item = new ListItem(Word.of("span", term.name(words), "name"), count, bar(term, figure, total));
        if (term.ofDone()) {
            item.addClassName("part-of");
        }
        return item;
    }

    private static Div bar(Term term, Figure figure, long total) {
        Div filled = new Div();
        long share = total <= 0 ? 0 : Math.clamp(Math.round(1000.0 * figure.count() / total), 0, 1000);
        filled.getStyle().set("width", share / 10 + "." + share % 10 + "%");
        if (term.figure().endsWith(".late")) {
            filled.addClassName("late");
        }
        Div bar = Shown.box("bar", filled);
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}

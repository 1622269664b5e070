package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** The parts in one theme. Those with figures are the wall's own, so that what is seen here is what hangs there. */
final class StyleGuide extends Section {
    /** Pixels of the wall's unit here; as in {@code styleguide.css}. */
    private static final String UNIT = "15";

    private static final List<String> GROUNDS = List.of("ground", "surface", "raised", "line", "edge");
    private static final List<String> TEXTS = List.of("ink", "muted", "stale", "good", "watch", "bad", "focus");
    private static final List<String> SERIES = List.of("s1", "s2", "s3", "s4", "s5", "s6", "s1-soft", "past");
    private static final List<String> TYPES = List.of("statement", "figure", "title", "text", "note");
    private static final int SPACES = 7;

    private final Words words;
    private final Tiles tiles;
    private final Plots plots;
    private final Tile dossiers;
    private final Tile indicator;
    private final Chart trend = new Chart("days");
    private final Chart hours = new Chart("hours");
    private final BalanceBars balance;
    private final DecisionList decisions;
    private final IndicatorList indicators;
    private final Bars areas = new Bars(6);
    private final Foot foot;
    private final StatementLine statement = new StatementLine();

    StyleGuide(String theme, Words words) {
        this.words = words;
        tiles = new Tiles(words);
        plots = new Plots(words);
        dossiers = new Tile(words.say("tile.DOSSIERS"));
        indicator = new Tile(words.say("styleguide.indicator"));
        balance = new BalanceBars("dossiers", words);
        decisions = new DecisionList(words, 3);
        indicators = new IndicatorList(words, 5);
        foot = new Foot(words);
        trend.getElement().setAttribute("data-unit", UNIT);
        hours.getElement().setAttribute("data-unit", UNIT);
        addClassName("guide");
        getElement().setAttribute("data-theme", theme).setAttribute("aria-label", words.say("styleguide." + theme));
        add(Word.of("h2", words.say("styleguide." + theme), "theme"));
        part("grounds", colours(GROUNDS, false));
        part("texts", colours(TEXTS, true));
        part("series", colours(SERIES, false));
        part("type", types());
        part("space", spaces());
        part("statement", statement);
        part("tile", Shown.box("strip", dossiers, indicator));
        part("trend", Shown.box("plot", trend));
        part("columns", Shown.box("plot", hours));
        part("balance", balance);
        part("list", decisions);
        part("indicators", indicators);
        part("areas", areas);
        part("fresh", foot);
        part("replay", new ReplaySample(words));
        part("states", states());
    }

    private void part(String name, Component shown) {
        Section part = new Section(Word.of("h3", words.say("styleguide." + name)), shown);
        part.addClassName("part");
        part.getElement().setAttribute("data-part", name);
        add(part);
    }

    private static Component colours(List<String> roles, boolean text) {
        UnorderedList list = new UnorderedList();
        list.addClassName("roles");
        for (String role : roles) {
            Div swatch = Shown.box("swatch");
            swatch.getElement().getStyle().set("background", "var(--" + role + ")");
            Word name = Word.of("code", "--" + role);
            if (text) {
                name.getElement().getStyle().set("color", "var(--" + role + ")");
            }
            list.add(new com.vaadin.flow.component.html.ListItem(swatch, name));
        }
        return list;
    }

    private Component types() {
        Div scale = Shown.box("scale");
        for (String type : TYPES) {
            Word sample = Word.of("p", words.say("styleguide.sample"));
            sample.getElement().getStyle().set("font-size", "var(--wall-" + type + ")");
            scale.add(sample, Word.of("code", "--wall-" + type));
        }
        return scale;
    }

    private static Component spaces() {
        Div spaces = Shown.box("spaces");
        for (int i = 1; i <= SPACES; i++) {
            Div bar = Shown.box("space");
            bar.getElement().getStyle().set("width", "var(--sp-" + i + ")");
            spaces.add(Shown.box("step", bar, Word.of("code", "--sp-" + i)));
        }
        return spaces;
    }

    /** What a screen shows where it has nothing, not yet anything, or nothing it may tell. */
    private Component states() {
        Tile empty = new Tile(words.say("styleguide.empty"));
        empty.show("", "–", "", words.say("source.never"), null);
        empty.bar(null, null);
        empty.judge(Tone.STALE, words.say("state.none"));
        Tile waiting = new Tile(words.say("styleguide.loading"));
        waiting.show("", "–", "", words.say("say.waiting"), null);
        waiting.bar(null, null);
        UnorderedList list = new UnorderedList();
        list.addClassName("said");
        for (String state : List.of("stale", "error", "forbidden")) {
            list.add(new com.vaadin.flow.component.html.ListItem(
                    Word.of("b", words.say("styleguide." + state)),
                    Word.of(
                            "span",
                            words.say("styleguide." + state + ".said"),
                            "state",
                            state.equals("stale") ? "stale" : "bad")));
        }
        list.add(new com.vaadin.flow.component.html.ListItem(
                Word.of("b", words.say("styleguide.fine")),
                Word.of("span", words.say("decisions.none"), "state", "good")));
        return Shown.box("states", Shown.box("strip", empty, waiting), list);
    }

    void show(Board board) {
        statement.show(new Sentences(words).overview(board));
        tiles.stock(dossiers, board, "dossiers");
        List<IndicatorBoard> worst = IndicatorBoard.worstFirst(board.indicators());
        Word.hide(indicator, worst.isEmpty());
        if (!worst.isEmpty()) {
            tiles.indicator(indicator, worst.getFirst(), board);
        }
        long late = Shown.figure(board, "dossiers.overdue").count();
        trend.show(plots.days(
                board.dossiers().overdueDays(),
                board.dossiers().overdueDaysBefore(),
                DayName.of(board, words),
                late > 0 ? Tone.BAD : Tone.PLAIN,
                words.count("answer.overdue", late)));
        String done = Shown.count(Shown.figure(board, "dossiers.done.today"), words);
        hours.show(plots.hours(board.dossiers().hours(), board.at(), false, words.say("dossiers.hours", done)));
        balance.show(board, Balance.ofDossiers(board));
        decisions.show(Decision.overview(board, words));
        indicators.show(board.indicators().stream().limit(5).toList(), worst, board);
        areas.show(
                board.reports().areas().stream()
                        .sorted(Comparator.comparingLong(vn.gioc.dashboard.board.DossierBoard.Stock::open)
                                .reversed())
                        .toList(),
                words);
        foot.show(board);
    }
}

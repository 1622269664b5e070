package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.dashboard.wall.ComparisonWords;
import vn.gioc.dashboard.wall.IndicatorWords;
import vn.gioc.domain.figure.Zone;

/** Indicators beyond their thresholds, then those that are old, by name. */
final class IndicatorItems extends Div {
    private final Words words;
    private final UnorderedList list = new UnorderedList();
    private List<IndicatorBoard> shown = List.of();
    private LocalDate drawn = LocalDate.MIN;

    IndicatorItems(Words words) {
        this.words = words;
        setId("indicators");
        addClassName("part");
        list.addClassName("items");
        add(Word.of("h2", words.say("wrong.indicators.old-too")), list);
    }

    /** There is room for a week's whole name here: T47 reads as a month. */
    private String period(IndicatorBoard board, IndicatorWords said) {
        String period = board.period();
        if (period == null) {
            return "";
        }
        int week = period.indexOf("-W");
        return week < 0 ? said.period(period) : words.say("equation.week", period.substring(week + 2));
    }

    void show(List<IndicatorBoard> indicators, Board board) {
        Word.hide(this, indicators.isEmpty());
        LocalDate today = Zone.dateOf(board.at());
        if (indicators.equals(shown) && today.equals(drawn)) {
            return;
        }
        shown = indicators;
        drawn = today;
        list.removeAll();
        for (IndicatorBoard each : indicators) {
            IndicatorWords said = new IndicatorWords(each, words);
            Word value = Word.of("span", said.valueAndUnit(), "when");
            value.wear(Tone.of(each));
            Shown.mark(value, "indicators." + each.indicator().code(), each.receivedAt());
            Word state = new Word("span", "state");
            state.say(said.state(board.at()), Tone.of(each));
            Word compared = Word.of("span", new ComparisonWords(each, words).brief(), "note");
            list.add(new ListItem(Shown.box(
                    "row",
                    Shown.box(
                            "what", Word.of("span", words.name(each.indicator().names()), "title"), state, compared),
                    Shown.box("due", value, Word.of("span", period(each, said), "note")))));
        }
    }
}

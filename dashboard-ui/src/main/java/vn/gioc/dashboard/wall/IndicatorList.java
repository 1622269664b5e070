package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/**
 * The indicators of a sector by name, each with its value and how it stands; a line each where they are many, and the
 * worst where there is no room for all.
 */
final class IndicatorList extends UnorderedList {
    private static final int ROOMY = 5;

    private record Row(ListItem item, Word name, Word value, Word unit, Word state) {}

    private final Words words;
    private final List<Row> rows = new ArrayList<>();

    IndicatorList(Words words, int room) {
        this.words = words;
        addClassName("indicators");
        for (int i = 0; i < room; i++) {
            Row row = new Row(
                    new ListItem(),
                    new Word("span", "name"),
                    new Word("b"),
                    new Word("small"),
                    new Word("span", "state"));
            row.item().add(row.name(), Shown.box("now", row.value(), row.unit()), row.state());
            rows.add(row);
            add(row.item());
        }
    }

    /** @param worstFirst the same indicators */
    void show(List<IndicatorBoard> all, List<IndicatorBoard> worstFirst, Board board) {
        List<IndicatorBoard> indicators = all.size() > rows.size() ? worstFirst : all;
        Word.mark(this, "data-many", all.size() > ROOMY ? "" : null);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Word.hide(row.item(), i >= indicators.size());
            if (i < indicators.size()) {
                IndicatorBoard each = indicators.get(i);
                IndicatorWords said = new IndicatorWords(each, words);
                row.name().say(words.name(each.indicator().names()));
                row.value().say(said.value());
                row.unit().say(said.unitBesideName());
                row.state().say(said.state(board.at()), Tone.of(each));
                Shown.mark(row.value(), "indicators." + each.indicator().code(), each.receivedAt());
            }
        }
    }
}

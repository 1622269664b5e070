package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** A sector at a glance: its worst figure, the bar it stands on with the mark it is held against, and a word. */
final class Tile extends Section {
    private final Word figure = new Word("span");
    private final Word unit = new Word("small");
    private final Word note = new Word("p", "note");
    private final Word state = new Word("p", "state");
    private final Div fill = Shown.box("fill");
    private final Div mark = Shown.box("mark");
    private Tone tone = Tone.PLAIN;

    Tile(String title) {
        addClassName("tile");
        Div line = Shown.box("fig", figure, unit);
        add(Word.of("h2", title), line, Shown.box("bullet", fill, mark), note, state);
    }

    void show(String name, String value, String measure, String told, @Nullable Instant asOf) {
        figure.say(value);
        unit.say(measure);
        note.say(StatementLine.together(told));
        Shown.mark(figure, name, asOf);
    }

    void judge(Tone tone, String said) {
        state.say(said, tone);
        if (this.tone != tone) {
            getElement().getClassList().remove(this.tone.role());
            getElement().getClassList().add(tone.role());
            this.tone = tone;
        }
    }

    /** The bar ends a fifth beyond the greater of both; no mark where nothing is held against it. */
    void bar(@Nullable BigDecimal value, @Nullable BigDecimal against) {
        double now = value == null ? 0 : value.doubleValue();
        double limit = against == null ? 0 : against.doubleValue();
        double whole = Math.max(now, limit) * 1.2;
        Bars.length(fill, whole == 0 ? 0 : 100 * now / whole);
        Word.hide(mark, against == null || whole == 0);
        Word.mark(mark, "style", String.format(Locale.ROOT, "left:%.2f%%", whole == 0 ? 0 : 100 * limit / whole));
    }
}

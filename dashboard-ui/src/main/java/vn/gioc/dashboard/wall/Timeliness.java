package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** How many of the dossiers finished on the day were in time. */
final class Timeliness extends Section {
    private static final String[] PARTS = {"early", "onTime", "late"};

    private final Words words;
    private final Word title = new Word("h2");
    private final Word share = new Word("span");
    private final Word sign = new Word("small");
    private final Div[] bars = new Div[PARTS.length];
    private final Word[] counts = new Word[PARTS.length];

    Timeliness(Words words) {
        this.words = words;
        addClassName("timeliness");
        Div bar = Shown.box("bar");
        Div legend = Shown.box("parts");
        for (int i = 0; i < PARTS.length; i++) {
            bars[i] = Shown.box(PARTS[i]);
            counts[i] = new Word("b");
            bar.add(bars[i]);
            legend.add(Shown.box(PARTS[i], Word.of("span", words.say("timeliness." + PARTS[i])), counts[i]));
        }
        add(title, Shown.box("fig", share, sign), bar, legend);
    }

    void show(Board board) {
        title.say(words.say("timeliness", DayName.of(board, words).said()));
        long[] values = new long[PARTS.length];
        long sum = 0;
        for (int i = 0; i < PARTS.length; i++) {
            String name = "dossiers." + PARTS[i] + ".today";
            values[i] = Shown.figure(board, name).count();
            sum += values[i];
            Shown.figure(counts[i], board, name, words);
        }
        for (int i = 0; i < PARTS.length; i++) {
            Bars.length(bars[i], sum == 0 ? 0 : 100.0 * values[i] / sum);
        }
        share.say(sum == 0 ? "–" : words.written().value(percent(sum - values[2], sum), 1));
        sign.say(sum == 0 ? words.say("timeliness.none") : "%");
        counts[2].wear(values[2] > 0 ? Tone.BAD : Tone.PLAIN);
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}

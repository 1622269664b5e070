package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** The sentence, two lines at most: a long one is set smaller. Its spans stay, only their words change. */
public final class StatementLine extends H1 {
    private static final int COMFORTABLE = 64;
    private static final int LONG = 80;
    private static final int LONGER = 94;

    private final List<Word> spans = new ArrayList<>();

    public StatementLine() {
        addClassName("say");
    }

    private static @Nullable String size(int length) {
        return length > LONGER ? "longest" : length > LONG ? "longer" : length > COMFORTABLE ? "long" : null;
    }

    public void show(Statement statement) {
        int length = statement.text().length();
        Word.mark(this, "data-length", size(length));
        while (spans.size() < statement.phrases().size()) {
            Word span = new Word("span");
            spans.add(span);
            add(span);
        }
        for (int i = 0; i < spans.size(); i++) {
            if (i < statement.phrases().size()) {
                Statement.Phrase phrase = statement.phrases().get(i);
                spans.get(i).say(phrase.text(), phrase.tone());
            } else {
                spans.get(i).say("", Tone.PLAIN);
            }
        }
    }
}

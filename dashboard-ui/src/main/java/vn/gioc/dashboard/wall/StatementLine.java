package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** The sentence, two lines at most: a long one is set smaller. Its spans stay, only their words change. */
public final class StatementLine extends H1 {
    private static final int COMFORTABLE = 64;
    private static final int LONG = 80;
    private static final int LONGER = 94;

    /** Words of two syllables that a line does not break. */
    private static final List<String> TOGETHER = List.of(
            "xử lý",
            "quá hạn",
            "hồ sơ",
            "phản ánh",
            "chỉ tiêu",
            "đơn vị",
            "cảnh báo",
            "giải quyết",
            "tiếp nhận",
            "trễ hạn",
            "nhiều hơn",
            "ít hơn",
            "vượt ngưỡng",
            "Mở cửa lại",
            "sốt xuất huyết",
            "ca sốt",
            "an ninh",
            "trật tự");

    /** A number and what it counts, and what says by how much. */
    private static final Pattern NUMBER = Pattern.compile("(?<=\\d) (?=\\p{L})|(?<=\\bhơn) (?=\\d)");

    private final List<Word> spans = new ArrayList<>();

    public StatementLine() {
        addClassName("say");
    }

    private static @Nullable String size(int length) {
        return length > LONGER ? "longest" : length > LONG ? "longer" : length > COMFORTABLE ? "long" : null;
    }

    /** What belongs together is not parted by the end of a line. */
    static String together(String text) {
        String said = text;
        for (String each : TOGETHER) {
            said = said.replace(each, each.replace(' ', '\u00a0'));
        }
        return NUMBER.matcher(said).replaceAll("\u00a0");
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
                spans.get(i).say(together(phrase.text()), phrase.tone());
            } else {
                spans.get(i).say("", Tone.PLAIN);
            }
        }
    }
}

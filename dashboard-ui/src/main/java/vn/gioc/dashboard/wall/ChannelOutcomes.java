package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Section;
import java.util.OptionalLong;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;

/** How today's questions and sessions ended. */
final class ChannelOutcomes extends Section {
    private static final String[] PARTS = {"answered", "handedOver", "finished", "abandoned"};

    private final Words words;
    private final ChannelWords said;
    private final Word share = new Word("span");
    private final Word sign = new Word("small");
    private final Word[] counts = new Word[PARTS.length];
    private final Word mean = new Word("b");
    private final Word announcements = new Word("b");

    ChannelOutcomes(Words words) {
        this.words = words;
        said = new ChannelWords(words);
        addClassName("timeliness");
        var list = Shown.box("parts");
        for (int i = 0; i < PARTS.length; i++) {
            counts[i] = new Word("b");
            list.add(Shown.box(PARTS[i], Word.of("span", words.say("channels." + PARTS[i])), counts[i]));
        }
        list.add(Shown.box("mean", Word.of("span", words.say("channels.mean")), mean));
        list.add(Shown.box("sent", Word.of("span", words.say("channels.announcements")), announcements));
        add(Word.of("h2", words.say("channels.outcomes")), Shown.box("fig", share, sign), list);
    }

    void show(Board board) {
        OptionalLong answered = said.answered(board);
        share.say(answered.isEmpty() ? "–" : words.written().count(answered.getAsLong()));
        sign.say(words.say(
                answered.isEmpty() ? "channels.outcomes.none" : "channels.outcomes.of",
                DayName.of(board, words).said()));
        for (int i = 0; i < PARTS.length; i++) {
            Shown.figure(counts[i], board, "interactions." + PARTS[i] + ".today", words);
        }
        mean.say(said.meanDuration(board));
        Shown.mark(
                mean,
                "interactions.durationSeconds.today",
                Shown.figure(board, "interactions.durationSeconds.today").asOf());
        announcements.say(words.written().count(board.interactions().announcements()));
    }
}

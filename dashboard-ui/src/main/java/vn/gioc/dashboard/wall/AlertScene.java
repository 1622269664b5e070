package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.alert.AlertWords;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** Cảnh báo: what is out of order, where, since when, how bad, and who has it in hand. */
final class AlertScene implements Scene {
    static final String ID = "alerts";
    private static final int ROOM = 6;

    private record Row(
            ListItem item, Word severity, Word what, Word where, Word howBad, Word since, Word who, Word due) {}

    private final Words words;
    private final List<Row> rows = new ArrayList<>();
    private final Word count = new Word("b", "fig");
    private final Word untaken = new Word("span", "note");
    private final Word none;
    private final Word more = new Word("p", "note");
    private final UnorderedList list = new UnorderedList();
    private final Div body;

    AlertScene(Words words) {
        this.words = words;
        list.addClassName("alerts");
        for (int i = 0; i < ROOM; i++) {
            Row row = new Row(
                    new ListItem(),
                    new Word("span", "state"),
                    new Word("b"),
                    new Word("span", "note"),
                    new Word("b", "how-bad"),
                    new Word("span", "note"),
                    new Word("span", "who"),
                    new Word("span", "note"));
            row.item()
                    .add(
                            row.severity(),
                            Shown.box("what", row.what(), row.where()),
                            Shown.box("what", row.howBad(), row.since()),
                            Shown.box("what", row.who(), row.due()));
            rows.add(row);
            list.add(row.item());
        }
        none = new Word("p", "none", "state", "good");
        body = Shown.box(
                "body alert-scene",
                Shown.box("alert-count", count, Shown.box("what", Word.of("h2", words.say("alerts.open")), untaken)),
                none,
                list,
                more);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return words.say("scene.alerts");
    }

    @Override
    public Component body() {
        return body;
    }

    @Override
    public Statement statement(Board board) {
        List<NamedAlert> open = board.alerts();
        if (isUnknown(board)) {
            return Statement.parse(
                    board.replayed() == null ? words.say("say.nothing", title()) : words.say("say.replay.alerts"));
        }
        if (open.isEmpty()) {
            return Statement.parse(words.say("say.alerts.none"));
        }
        NamedAlert worst = open.getFirst();
        AlertWords said = new AlertWords(worst, words);
        String sentence = open.size() == 1
                ? words.say("say.alerts.single", Sentences.lower(said.what()), said.howBad())
                : words.say(
                        "say.alerts.many",
                        words.written().count(open.size()),
                        Sentences.lower(said.what()),
                        said.howBad());
        return Statement.parse(Statement.judged(sentence, said.tone()));
    }

    /** Bad, and nobody has it in hand. */
    @Override
    public boolean alarms(Board board) {
        return board.alerts().stream().anyMatch(each -> each.isBad() && each.isUntaken());
    }

    @Override
    public void show(Board board) {
        List<NamedAlert> open = board.alerts();
        boolean unknown = isUnknown(board);
        count.say(unknown ? "–" : words.written().count(open.size()), unknown ? Tone.PLAIN : tone(open));
        none.say(words.say(board.replayed() == null ? "alerts.watching" : "replay.alerts.none"));
        Shown.mark(count, "alerts.open", board.at());
        long waiting = open.stream().filter(NamedAlert::isUntaken).count();
        untaken.say(
                open.isEmpty()
                        ? ""
                        : words.say("alerts.untaken", words.written().count(waiting)));
        Word.hide(none, !open.isEmpty() || unknown);
        Word.hide(list, open.isEmpty());
        for (int i = 0; i < ROOM; i++) {
            Word.hide(rows.get(i).item(), i >= open.size());
            if (i < open.size()) {
                show(rows.get(i), open.get(i), board);
            }
        }
        Word.hide(more, open.size() <= ROOM);
        more.say(open.size() <= ROOM ? "" : words.say("alerts.more", open.size() - ROOM));
    }

    /** Where no figure ever came, none was held against a rule: that nothing is open says nothing. */
    private static boolean isUnknown(Board board) {
        return board.replayed() == null
                ? board.figures().isEmpty() && board.alerts().isEmpty()
                : !board.replayed().alertsKnown();
    }

    private void show(Row row, NamedAlert alert, Board board) {
        AlertWords said = new AlertWords(alert, words);
        row.severity().say(said.severity(), said.tone());
        row.what().say(said.what());
        row.where().say(said.where());
        row.howBad().say(said.howBad(), said.tone());
        row.since().say(said.since(board.at()));
        row.who().say(said.state(), alert.isUntaken() ? said.tone() : Tone.PLAIN);
        row.due().say(said.due(board.at()));
        Word.mark(row.item(), "data-alert", alert.alert().id().toString());
        Word.mark(row.item(), "data-state", alert.alert().state().name());
    }

    private static Tone tone(List<NamedAlert> open) {
        return open.isEmpty() ? Tone.GOOD : open.getFirst().isBad() ? Tone.BAD : Tone.WATCH;
    }
}

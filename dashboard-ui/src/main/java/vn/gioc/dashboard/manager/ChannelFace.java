package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.InteractionBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.dashboard.wall.ChannelWords;
import vn.gioc.dashboard.wall.Sentences;
import vn.gioc.dashboard.wall.StatementLine;
import vn.gioc.domain.unit.Unit;

/** The digital channels in one hand: what the wall says of them, with every touchpoint and topic. */
final class ChannelFace extends Div {
    private static final String[] TODAY = {"count", "answered", "handedOver", "finished", "abandoned"};

    private final Words words;
    private final ChannelWords said;
    private final Pulse pulse = new Pulse(this);
    private final Word updated = new Word("span", "updated");
    private final StatementLine statement = new StatementLine();
    private final ShareRows topics = new ShareRows();
    private final ShareRows dossiers = new ShareRows();
    private final ShareRows reports = new ShareRows();
    private final ShareRows reach = new ShareRows();
    private final Word[] counts = new Word[TODAY.length];
    private final Word mean = new Word("span", "when");
    private final Word announcements = new Word("span", "when");

    ChannelFace(Unit unit, Words words) {
        this.words = words;
        said = new ChannelWords(words);
        addClassName("face");
        pulse.words(words);
        Word.mark(this, "data-live", "false");
        Word.mark(this, "data-known", "");
        Word lost = new Word("p", "lost", "notice");
        lost.mark("role", "alert");
        add(
                Navigation.head(words, words.name(unit.names()), updated),
                new Main(statement, lost, topics, dossiers, reports, today(), reach),
                Navigation.bar(words, "work"));
    }

    private Div today() {
        UnorderedList list = new UnorderedList();
        list.addClassName("items");
        for (int i = 0; i < TODAY.length; i++) {
            counts[i] = new Word("span", "when");
            list.add(row("channels." + TODAY[i], counts[i]));
        }
        list.add(row("channels.mean", mean), row("channels.announcements", announcements));
        return Shown.box("part", Word.of("h2", words.say("channels.today")), list);
    }

    private ListItem row(String key, Word value) {
        return new ListItem(Shown.box("row", Word.of("span", words.say(key), "title"), value));
    }

    void show(Board board) {
        updated.say(
                board.asOf() == null ? "" : words.say("updated", words.written().second(board.asOf())));
        statement.show(new Sentences(words).channels(board));
        InteractionBoard shown = board.interactions();
        topics.show(
                words.say("channels.topics"),
                shown.topics().stream()
                        .map(each ->
                                new ShareRows.Row(each.name(), said.unanswered(each), each.percent(), said.topic(each)))
                        .toList(),
                none("channels.topics.none", "interactions.count.today", board));
        load(dossiers, "dossiers", shown.dossiers(), board);
        load(reports, "reports", shown.reports(), board);
        for (int i = 0; i < TODAY.length; i++) {
            Shown.figure(counts[i], board, "interactions." + TODAY[i] + ".today", words);
        }
        mean.say(said.meanDuration(board));
        Shown.mark(
                mean,
                "interactions.durationSeconds.today",
                Shown.figure(board, "interactions.durationSeconds.today").asOf());
        boolean known = isKnown("interactions.count.today", board) || shown.announcements() > 0;
        announcements.say(known ? words.written().count(shown.announcements()) : "–");
        reach.show(
                words.say("channels.reach") + ", " + words.say("channels.reach.of"),
                shown.reach().stream()
                        .map(each -> new ShareRows.Row(
                                each.name(),
                                said.percent(each.share()),
                                each.share().orElse(0),
                                said.ageUnknown(each)))
                        .toList(),
                none("channels.nothing", "interactions.count.today", board));
        pulse.beat(board, words);
    }

    private static boolean isKnown(String figure, Board board) {
        return Shown.isKnown(Shown.figure(board, figure), board);
    }

    private String none(String key, String figure, Board board) {
        return words.say(isKnown(figure, board) ? key : "items.unknown");
    }

    private void load(ShareRows rows, String subject, CounterLoad load, Board board) {
        List<ShareRows.Row> shares = load.lines().stream()
                .map(line -> line.named()
                        ? new ShareRows.Row(
                                line.name(),
                                said.percent(load.shareNow(line)),
                                load.shareNow(line).orElse(0),
                                said.against(load, line))
                        : new ShareRows.Row(
                                words.say("channels.unknown"),
                                words.written().count(line.now()),
                                0,
                                words.say("channels.unknown.note")))
                .toList();
        boolean known = load.received() > 0 || isKnown(subject + ".received.today", board);
        rows.show(
                known
                        ? words.say("channels." + subject, words.written().count(load.received()))
                        : words.say("channels." + subject + ".untold"),
                shares,
                none("channels.nothing", subject + ".received.today", board));
    }
}

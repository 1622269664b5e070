package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.InteractionBoard;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;

/** Kênh số: which way takes load off the counter, who is reached, and which answers are missing. */
final class ChannelScene implements Scene {
    static final String ID = "channels";

    private final Words words;
    private final ChannelWords said;
    private final Sentences sentences;
    private final Plots plots;
    private final Chart hours = new Chart("hours");
    private final Panel hoursPanel = new Panel(hours);
    private final Bars touchpoints = new Bars(6, 42);
    private final Panel touchpointsPanel = new Panel(touchpoints);
    private final Chart weeks = new Chart("days");
    private final Panel weeksPanel = new Panel(weeks);
    private final Bars reach = new Bars(5, 30);
    private final Panel reachPanel = new Panel(reach);
    private final ChannelOutcomes outcomes;
    private final DecisionList topics;
    private final Div body;

    ChannelScene(Words words) {
        this.words = words;
        said = new ChannelWords(words);
        sentences = new Sentences(words);
        plots = new Plots(words);
        outcomes = new ChannelOutcomes(words);
        topics = new DecisionList(words, words.say("channels.topics.days"), words.say("channels.topics.none"), 3);
        body = Shown.box(
                "body work two channels",
                Shown.box("row", hoursPanel, touchpointsPanel),
                Shown.box("row", weeksPanel, reachPanel, outcomes, topics));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return words.say("scene.channels");
    }

    @Override
    public Component body() {
        return body;
    }

    @Override
    public Statement statement(Board board) {
        return sentences.channels(board);
    }

    @Override
    public void show(Board board) {
        InteractionBoard shown = board.interactions();
        String today = Shown.count(Shown.figure(board, "interactions.count.today"), words);
        hoursPanel.name(
                words.say("channels.hours", today),
                words.say("hours.of", DayName.of(board, words).brief()));
        hours.show(plots.hours(shown.hours(), board.at(), true, words.say("channels.hours", today)));
        String received = words.written().count(shown.dossiers().received());
        touchpointsPanel.name(words.say("channels.dossiers", received), words.say("channels.dossiers.of"));
        touchpoints.show(shown.dossiers().lines().stream()
                .limit(touchpoints.room())
                .map(line -> bar(shown.dossiers(), line))
                .toList());
        weeksPanel.name(words.say("channels.away"), awayYearAgo(shown.dossiers()));
        weeks.show(plots.away(shown.dossiers(), shown.reports(), board.at(), DayName.of(board, words)));
        reachPanel.name(words.say("channels.reach"), words.say("channels.reach.of"));
        reach.show(shown.reach().stream().limit(reach.room()).map(this::bar).toList());
        outcomes.show(board);
        topics.show(shown.topics().stream()
                .map(topic -> new Decision(said.unanswered(topic), topic.name(), said.topic(topic), Tone.WATCH))
                .toList());
    }

    private Bars.Bar bar(CounterLoad load, CounterLoad.Line line) {
        if (!line.named()) {
            return new Bars.Bar(
                    words.say("channels.unknown"), 0, 0, words.count("channels.unknown.count", line.now()), "");
        }
        var share = load.shareNow(line);
        return new Bars.Bar(line.name(), share.orElse(0), 0, said.percent(share), said.against(load, line));
    }

    private Bars.Bar bar(InteractionBoard.Reach each) {
        return new Bars.Bar(each.name(), each.share().orElse(0), 0, said.percent(each.share()), said.ageUnknown(each));
    }

    private String awayYearAgo(CounterLoad load) {
        return load.awayYearAgo().isEmpty()
                ? words.say("channels.away.of")
                : words.say("channels.away.of.year", said.percent(load.awayYearAgo()));
    }
}

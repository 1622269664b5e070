package vn.gioc.dashboard.wall;

import java.util.OptionalLong;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.InteractionBoard.Reach;
import vn.gioc.dashboard.board.InteractionBoard.Topic;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;

/** The digital channels in words. */
public final class ChannelWords {
    private final Words words;

    public ChannelWords(Words words) {
        this.words = words;
    }

    public String percent(OptionalLong share) {
        return share.isEmpty() ? "–" : words.say("percent", words.written().count(share.getAsLong()));
    }

    /** A touchpoint's share against the week before, and the same week a year ago where there was one. */
    public String against(CounterLoad load, CounterLoad.Line line) {
        String before = percent(load.shareBefore(line));
        OptionalLong yearAgo = load.shareYearAgo(line);
        return yearAgo.isEmpty()
                ? words.say("channels.before", before)
                : words.say("channels.before.year", before, percent(yearAgo));
    }

    public String topic(Topic topic) {
        return words.say("channels.topic", topic.percent(), words.written().count(topic.questions()));
    }

    public String unanswered(Topic topic) {
        return words.count("channels.unanswered", topic.unanswered());
    }

    public String ageUnknown(Reach reach) {
        return reach.unknown() == 0 ? "" : words.say("channels.age.unknown", reach.unknown());
    }

    /** Percent of today's questions that needed nobody. */
    public OptionalLong answered(Board board) {
        long answered = Shown.figure(board, "interactions.answered.today").count();
        long asked =
                answered + Shown.figure(board, "interactions.handedOver.today").count();
        return asked == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(100.0 * answered / asked));
    }

    /** How long an interaction of today takes on the average, of those that say it. */
    public String meanDuration(Board board) {
        Figure seconds = Shown.figure(board, "interactions.durationSeconds.today");
        long known = Shown.figure(board, "interactions.durationKnown.today").count();
        if (known == 0) {
            return "–";
        }
        long mean = Math.round((double) seconds.count() / known);
        return mean < 60 ? words.say("channels.seconds", mean) : words.say("channels.minutes", mean / 60, mean % 60);
    }
}

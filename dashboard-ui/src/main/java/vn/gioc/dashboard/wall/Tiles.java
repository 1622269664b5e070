package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;

/** What a tile says of a figure: its value, what it is of, and how it stands. */
record Tiles(Words words) {
    /** What is overdue of all that is open of a subject. */
    void stock(Tile tile, Board board, String subject) {
        Figure overdue = Shown.figure(board, subject + ".overdue");
        Figure open = Shown.figure(board, subject + ".open");
        tile.show(
                subject + ".overdue",
                Shown.count(overdue, words),
                "",
                words.say("tile." + subject, Shown.count(open, words)),
                overdue.asOf());
        tile.bar(overdue.value(), open.value() == null ? null : BigDecimal.valueOf(open.count()));
        if (overdue.value() == null) {
            tile.judge(Tone.STALE, words.say("state.none"));
        } else if (overdue.stale()) {
            tile.judge(Tone.STALE, Shown.old(overdue, board, words));
        } else {
            Tone tone = overdue.count() > 0 ? Tone.BAD : Tone.GOOD;
            tile.judge(tone, words.say(overdue.count() > 0 ? "state.act" : "state.fine"));
        }
    }

    /** An indicator against its target, else against the threshold that is bad. */
    void indicator(Tile tile, IndicatorBoard each, Board board) {
        IndicatorWords said = new IndicatorWords(each, words);
        tile.show(
                "indicators." + each.indicator().code(),
                said.value(),
                said.unit().length() > 3 ? "" : said.unit(),
                words.name(each.indicator().names()),
                each.receivedAt());
        BigDecimal against = each.indicator().target() != null
                ? each.indicator().target()
                : each.indicator().badFrom();
        tile.bar(each.value(), against);
        tile.judge(Tone.of(each), said.state(board.at()));
    }
}

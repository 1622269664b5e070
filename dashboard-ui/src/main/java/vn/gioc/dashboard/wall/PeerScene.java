package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.PeerBoard.Peer;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;

/** Bên cạnh các phường: three shares of the unit among those of its peers. */
final class PeerScene implements Scene {
    static final String ID = "peers";
    private static final int ROOM = 8;

    private record Ranked(Panel panel, Bars bars, PeerShare share) {}

    private final Words words;
    private final List<Ranked> ranked = new ArrayList<>();
    private final Div body;

    PeerScene(Words words) {
        this.words = words;
        body = Shown.box("body peers");
        for (PeerShare share : PeerShare.values()) {
            Bars bars = new Bars(ROOM, 62);
            Panel panel = new Panel(bars);
            ranked.add(new Ranked(panel, bars, share));
            body.add(panel);
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return words.say("scene.peers");
    }

    @Override
    public Component body() {
        return body;
    }

    @Override
    public Statement statement(Board board) {
        PeerRanking ranking = PeerRanking.of(PeerShare.OVERDUE, board.peers().peers());
        String unit = words.name(board.unit().names());
        Optional<PeerRanking.Entry> own = ranking.own();
        if (own.isEmpty() || own.get().percent() == null) {
            return Statement.parse(words.say("say.old", unit));
        }
        String share = written(own.get().percent());
        int count = ranking.entries().size();
        if (own.get().part() == 0) {
            return Statement.parse(words.say("say.peers.none", unit, count));
        }
        return Statement.parse(
                ranking.place() == 1
                        ? words.say("say.peers.best", unit, share, count)
                        : ranking.place() == count
                                ? words.say("say.peers.worst", unit, share, count)
                                : words.say("say.peers", unit, share, ranking.place(), count));
    }

    @Override
    public void show(Board board) {
        for (Ranked each : ranked) {
            PeerRanking ranking = PeerRanking.of(each.share(), board.peers().peers());
            BigDecimal median = ranking.median();
            each.panel()
                    .name(
                            words.say("peers." + each.share()),
                            median == null ? "" : words.say("peers.median", written(median)));
            each.bars().show(bars(ranking));
        }
    }

    /** Those with most, and the unit itself where it is not among them; then those that can't be ranked. */
    private List<Bars.Bar> bars(PeerRanking ranking) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (PeerRanking.Entry entry : ranking.shown(ROOM)) {
            Peer peer = entry.peer();
            bars.add(new Bars.Bar(
                    words.name(peer.names()),
                    entry.percent() == null ? 0 : entry.percent().doubleValue(),
                    0,
                    entry.percent() == null ? "–" : written(entry.percent()),
                    entry.percent() == null
                            ? words.say(peer.stale() ? "peers.stale" : "peers.nothing")
                            : words.say(
                                    "peers.of",
                                    words.written().count(entry.part()),
                                    words.written().count(entry.whole())),
                    peer.own()));
        }
        return bars;
    }

    private String written(BigDecimal percent) {
        return words.say("peers.percent", words.written().value(percent, 1));
    }
}

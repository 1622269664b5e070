package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.catalog.Sector;

/** Tổng quan: every sector at a glance, the balance of the day, what grows, and what must be decided. */
final class OverviewScene implements Scene {
    static final String ID = "overview";

    private final Words words;
    private final Sentences sentences;
    private final Plots plots;
    private final Tiles tiles;
    private final Tile dossiers;
    private final Tile reports;
    private final Map<Sector, Tile> sectors = new EnumMap<>(Sector.class);
    private final Div strip = Shown.box("strip");
    private final BalanceBars balance;
    private final Chart overdue = new Chart("days");
    private final Panel overduePanel = new Panel(overdue);
    private final DecisionList decisions;
    private final Div body;

    OverviewScene(Words words) {
        this.words = words;
        this.sentences = new Sentences(words);
        this.plots = new Plots(words);
        this.tiles = new Tiles(words);
        dossiers = new Tile(words.say("tile.DOSSIERS"));
        reports = new Tile(words.say("tile.REPORTS"));
        strip.add(dossiers, reports);
        balance = new BalanceBars("dossiers", words);
        decisions = new DecisionList(words, 3);
        body = Shown.box("body overview", strip, Shown.box("row", balance, overduePanel, decisions));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return words.say("scene.overview");
    }

    @Override
    public Component body() {
        return body;
    }

    @Override
    public Statement statement(Board board) {
        return sentences.overview(board);
    }

    @Override
    public void show(Board board) {
        tiles.stock(dossiers, board, "dossiers");
        tiles.stock(reports, board, "reports");
        Map<Sector, List<IndicatorBoard>> bySector = board.indicators().stream()
                .collect(Collectors.groupingBy(each -> each.indicator().sector()));
        for (Sector sector : Sector.values()) {
            List<IndicatorBoard> own = bySector.get(sector);
            // The tile of administration is that of its dossiers.
            if (own != null && sector != Sector.ADMINISTRATION) {
                tiles.indicator(tile(sector), IndicatorBoard.worstFirst(own).getFirst(), board);
            }
        }
        balance.show(board, Balance.ofDossiers(board));
        long late = Shown.figure(board, "dossiers.overdue").count();
        overduePanel.name(words.say("overdue.days"), words.say("days.last", 30));
        overdue.show(plots.days(
                board.dossiers().overdueDays(),
                board.dossiers().overdueDaysBefore(),
                DayName.of(board, words),
                late > 0 ? Tone.BAD : Tone.PLAIN,
                words.count("answer.overdue", late)));
        decisions.show(Decision.overview(board, words), board.replayed() == null);
    }

    private Tile tile(Sector sector) {
        return sectors.computeIfAbsent(sector, added -> {
            Tile tile = new Tile(words.say("tile." + added));
            strip.add(tile);
            return tile;
        });
    }
}

package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.catalog.Sector;

/** Tổng quan: every sector at a glance, the balance of the day, what grows, and what must be decided. */
final class OverviewScene implements Scene {
    private final Words words;
    private final Sentences sentences;
    private final Plots plots;
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
        dossiers = new Tile(words.say("tile.DOSSIERS"));
        reports = new Tile(words.say("tile.REPORTS"));
        strip.add(dossiers, reports);
        balance = new BalanceBars("dossiers", words);
        decisions = new DecisionList(words, 3);
        body = Shown.box("body overview", strip, Shown.box("row", balance, overduePanel, decisions));
    }

    @Override
    public String id() {
        return "overview";
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
        stock(dossiers, board, "dossiers");
        stock(reports, board, "reports");
        Map<Sector, List<IndicatorBoard>> bySector = board.indicators().stream()
                .collect(Collectors.groupingBy(each -> each.indicator().sector()));
        for (Sector sector : Sector.values()) {
            List<IndicatorBoard> own = bySector.get(sector);
            // The tile of administration is that of its dossiers.
            if (own != null && sector != Sector.ADMINISTRATION) {
                indicator(tile(sector), SectorScene.worstFirst(own).getFirst(), board);
            }
        }
        balance.show(board, Balance.ofDossiers(board));
        long late = Shown.figure(board, "dossiers.overdue").count();
        overduePanel.name(words.say("overdue.days"), words.say("days.last", 30));
        overdue.show(plots.days(
                board.dossiers().overdueDays(),
                board.dossiers().overdueDaysBefore(),
                late > 0 ? Tone.BAD : Tone.PLAIN,
                words.count("answer.overdue", late)));
        decisions.show(Decision.overview(board, words));
    }

    private Tile tile(Sector sector) {
        return sectors.computeIfAbsent(sector, added -> {
            Tile tile = new Tile(words.say("tile." + added));
            strip.add(tile);
            return tile;
        });
    }

    private void stock(Tile tile, Board board, String subject) {
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
            tile.judge(
                    Tone.STALE,
                    overdue.asOf() == null
                            ? words.say("state.none")
                            : words.say("state.old", words.written().brief(overdue.asOf(), board.at())));
        } else {
            Tone tone = overdue.count() > 0 ? Tone.BAD : Tone.GOOD;
            tile.judge(tone, words.say(overdue.count() > 0 ? "state.act" : "state.fine"));
        }
    }

    private void indicator(Tile tile, IndicatorBoard each, Board board) {
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

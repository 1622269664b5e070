package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.catalog.Sector;

/** A sector: its worst indicator large, two more beside it, where it is, and all of them by name. */
final class SectorScene implements Scene {
    private static final int CHARTS = 3;

    private final Sector sector;
    private final Words words;
    private final Sentences sentences;
    private final Plots plots;
    private final List<Chart> charts = new ArrayList<>();
    private final List<Word> zeros = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();
    private final Bars areas = new Bars(7);
    private final Panel areaPanel = new Panel(areas);
    private final AreaMap map;
    private final Panel mapPanel;
    private final DecisionList decisions;
    private final IndicatorList list;
    private final Div body;

    SectorScene(Sector sector, Words words, AreaShapes shapes) {
        this.sector = sector;
        this.words = words;
        sentences = new Sentences(words);
        plots = new Plots(words);
        map = new AreaMap(shapes, words);
        mapPanel = new Panel(map);
        for (int i = 0; i < CHARTS; i++) {
            Chart chart = new Chart(i == 0 ? "main" : "second");
            Word zero = new Word("p", "zero");
            charts.add(chart);
            zeros.add(zero);
            panels.add(new Panel(Shown.box("course", chart, zero)));
        }
        decisions = new DecisionList(words, 2);
        list = new IndicatorList(words, 9);
        body = Shown.box(
                "body sector",
                panels.get(0),
                Shown.box("column", panels.get(1), panels.get(2), areaPanel, mapPanel),
                Shown.box("column", decisions, list));
    }

    @Override
    public String id() {
        return id(sector);
    }

    static String id(Sector sector) {
        return sector.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return SceneNames.name(id(), words);
    }

    @Override
    public Component body() {
        return body;
    }

    @Override
    public Statement statement(Board board) {
        return sentences.sector(board, sector);
    }

    @Override
    public boolean alarms(Board board) {
        return own(board).stream().anyMatch(each -> Tone.of(each) == Tone.BAD);
    }

    @Override
    public void show(Board board) {
        List<IndicatorBoard> sorted = IndicatorBoard.worstFirst(own(board));
        List<IndicatorBoard> drawn =
                IndicatorBoard.drawn(own(board)).limit(CHARTS).toList();
        boolean hasAreas = !drawn.isEmpty() && !drawn.getFirst().areas().isEmpty();
        for (int i = 0; i < CHARTS; i++) {
            boolean shown = i < drawn.size() && !(hasAreas && i == CHARTS - 1);
            Word.hide(panels.get(i), !shown);
            if (shown) {
                show(i, drawn.get(i), board);
            }
        }
        boolean mapped = hasAreas && map.knows(board.unit());
        Word.hide(areaPanel, !hasAreas || mapped);
        Word.hide(mapPanel, !mapped);
        if (mapped) {
            showMap(drawn.getFirst(), board);
        } else if (hasAreas) {
            showAreas(drawn.getFirst());
        }
        decisions.show(Decision.indicators(board, sector, words));
        list.show(own(board), sorted, board);
    }

    private List<IndicatorBoard> own(Board board) {
        return board.indicators().stream()
                .filter(each -> each.indicator().sector() == sector)
                .toList();
    }

    private void show(int place, IndicatorBoard each, Board board) {
        boolean main = place == 0;
        IndicatorWords said = new IndicatorWords(each, words);
        String upTo = each.receivedAt() == null || !main
                ? ""
                : words.say("indicator.upTo", words.written().brief(each.receivedAt(), board.at()));
        String compared = main ? new ComparisonWords(each, words).brief() : "";
        panels.get(place)
                .name(
                        words.name(each.indicator().names()),
                        Stream.of(said.unitBesideName().replace(' ', '\u00a0'), compared, upTo)
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", "))
                                + (main && !said.suppression().isEmpty() ? " " + said.suppression() : ""));
        boolean zero = Plots.isAllZero(each);
        Word.hide(charts.get(place), zero);
        Word.hide(zeros.get(place), !zero);
        if (zero) {
            zeros.get(place)
                    .say(words.say(
                            "indicator.zero." + each.indicator().frequency(),
                            Plots.drawn(each).size()));
        } else {
            charts.get(place).show(plots.indicator(each));
        }
    }

    /** An area that sent nothing, or whose count is not told, is not known. */
    private void showMap(IndicatorBoard each, Board board) {
        IndicatorWords said = new IndicatorWords(each, words);
        mapPanel.name(words.say("areas"), each.period() == null ? "" : said.period(each.period()));
        Map<String, BigDecimal> values = new HashMap<>();
        each.areas().forEach(area -> values.put(area.area(), area.value()));
        map.show(
                board.unit(),
                values,
                each.indicator().decimals(),
                words.name(each.indicator().names()));
    }

    private void showAreas(IndicatorBoard each) {
        areaPanel.name(
                words.say("areas"), each.period() == null ? "" : new IndicatorWords(each, words).period(each.period()));
        List<Bars.Bar> bars = new ArrayList<>();
        for (var area : each.areas()) {
            String written =
                    words.written().value(area.value(), each.indicator().decimals());
            bars.add(new Bars.Bar(area.name(), area.value().doubleValue(), 0, written, ""));
        }
        areas.show(bars);
    }
}

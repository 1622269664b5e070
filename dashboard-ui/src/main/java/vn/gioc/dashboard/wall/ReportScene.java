package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;

/** Phản ánh: what citizens report, of what kind, and whether it is answered as fast as it comes. */
final class ReportScene implements Scene {
    static final String ID = "reports";

    private final Words words;
    private final Sentences sentences;
    private final Plots plots;
    private final Chart hours = new Chart("hours");
    private final Panel hoursPanel = new Panel(hours);
    private final Bars categories = new Bars(6);
    private final Panel categoriesPanel = new Panel(categories);
    private final AreaMap map;
    private final Panel mapPanel;
    private final BalanceBars balance;
    private final Chart days = new Chart("days");
    private final Panel daysPanel = new Panel(days);
    private final DecisionList decisions;
    private final Div body;

    ReportScene(Words words, AreaShapes shapes) {
        map = new AreaMap(shapes, words);
        mapPanel = new Panel(map);
        this.words = words;
        sentences = new Sentences(words);
        plots = new Plots(words);
        balance = new BalanceBars("reports", words);
        decisions = new DecisionList(words, 3);
        body = Shown.box(
                "body work two",
                Shown.box("row", hoursPanel, categoriesPanel),
                Shown.box("row", balance, daysPanel, decisions),
                mapPanel);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return words.say("scene.reports");
    }

    @Override
    public Component body() {
        return body;
    }

    @Override
    public Statement statement(Board board) {
        return sentences.reports(board);
    }

    @Override
    public void show(Board board) {
        String received = Shown.count(Shown.figure(board, "reports.received.today"), words);
        hoursPanel.name(
                words.say("reports.hours", received),
                words.say("hours.of", DayName.of(board, words).brief()));
        hours.show(plots.hours(board.reports().hours(), board.at(), true, words.say("reports.hours", received)));
        String open = Shown.count(Shown.figure(board, "reports.open"), words);
        categoriesPanel.name(words.say("reports.categories", open), words.say("categories.of"));
        categories.show(board.reports().categories(), words);
        showMap(board);
        balance.show(board, Balance.ofReports(board));
        daysPanel.name(words.say("reports.days"), words.say("days.last", 30));
        days.show(plots.receivedAndDone(
                board.reports().receivedDays(),
                board.reports().doneDays(),
                DayName.of(board, words),
                words.say("reports.days")));
        decisions.show(Decision.reports(board, words), board.replayed() == null);
    }

    /** Where nothing is listed nothing is open, as long as anything is known. */
    private void showMap(Board board) {
        boolean shown = map.knows(board.unit());
        Word.hide(mapPanel, !shown);
        // Four charts at most: what came and went by day stands on the scene of the week too.
        Word.hide(daysPanel, shown);
        Word.mark(body, "data-map", shown ? "" : null);
        if (!shown) {
            return;
        }
        Map<String, BigDecimal> open = new HashMap<>();
        if (Shown.figure(board, "reports.open").value() != null) {
            board.unit().areas().forEach(area -> open.put(area.code(), BigDecimal.ZERO));
            board.reports().areas().forEach(area -> open.put(area.code(), BigDecimal.valueOf(area.open())));
        }
        long elsewhere = board.reports().areas().stream()
                .filter(area -> board.unit().areas().stream()
                        .noneMatch(each -> each.code().equals(area.code())))
                .mapToLong(area -> area.open())
                .sum();
        open.keySet()
                .removeIf(code -> board.unit().areas().stream()
                        .noneMatch(each -> each.code().equals(code)));
        mapPanel.name(
                words.say("areas"),
                elsewhere == 0 ? "" : words.say("map.elsewhere", words.written().count(elsewhere)));
        map.show(board.unit(), open, 0, words.say("map.reports"));
    }
}

package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;

/** Phản ánh: what citizens report, of what kind, and whether it is answered as fast as it comes. */
final class ReportScene implements Scene {
    private final Words words;
    private final Sentences sentences;
    private final Plots plots;
    private final Chart hours = new Chart("hours");
    private final Panel hoursPanel = new Panel(hours);
    private final Bars categories = new Bars(6);
    private final Panel categoriesPanel = new Panel(categories);
    private final BalanceBars balance;
    private final Chart days = new Chart("days");
    private final Panel daysPanel = new Panel(days);
    private final DecisionList decisions;
    private final Div body;

    ReportScene(Words words) {
        this.words = words;
        sentences = new Sentences(words);
        plots = new Plots(words);
        balance = new BalanceBars("reports", words);
        decisions = new DecisionList(words, 3);
        body = Shown.box(
                "body work two",
                Shown.box("row", hoursPanel, categoriesPanel),
                Shown.box("row", balance, daysPanel, decisions));
    }

    @Override
    public String id() {
        return "reports";
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
        hoursPanel.name(words.say("reports.hours", received), words.say("hours.of"));
        hours.show(plots.hours(board.reports().hours(), board.at(), true, words.say("reports.hours", received)));
        String open = Shown.count(Shown.figure(board, "reports.open"), words);
        categoriesPanel.name(words.say("reports.categories", open), words.say("categories.of"));
        categories.show(board.reports().categories(), words);
        balance.show(board, Balance.ofReports(board));
        daysPanel.name(words.say("reports.days"), words.say("days.last", 30));
        days.show(plots.receivedAndDone(
                board.reports().receivedDays(), board.reports().doneDays(), words.say("reports.days")));
        decisions.show(Decision.reports(board, words));
    }
}

package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;

/** Hành chính công: the day's work, what is open by field, the balance, what runs late. */
final class DossierScene implements Scene {
    static final String ID = "dossiers";

    private final Words words;
    private final Sentences sentences;
    private final Plots plots;
    private final Chart hours = new Chart("hours");
    private final Panel hoursPanel = new Panel(hours);
    private final Bars fields = new Bars(6);
    private final Panel fieldsPanel = new Panel(fields);
    private final BalanceBars balance;
    private final Chart overdue = new Chart("days");
    private final Panel overduePanel = new Panel(overdue);
    private final DecisionList decisions;
    private final Timeliness timeliness;
    private final Div body;

    DossierScene(Words words) {
        this.words = words;
        sentences = new Sentences(words);
        plots = new Plots(words);
        balance = new BalanceBars("dossiers", words);
        decisions = new DecisionList(words, 3);
        timeliness = new Timeliness(words);
        body = Shown.box(
                "body work",
                Shown.box("row", hoursPanel, fieldsPanel, timeliness),
                Shown.box("row", balance, overduePanel, decisions));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return words.say("scene.dossiers");
    }

    @Override
    public Component body() {
        return body;
    }

    @Override
    public Statement statement(Board board) {
        return sentences.dossiers(board);
    }

    @Override
    public void show(Board board) {
        String done = Shown.count(Shown.figure(board, "dossiers.done.today"), words);
        hoursPanel.name(
                words.say("dossiers.hours", done),
                words.say("hours.of", DayName.of(board, words).brief()));
        hours.show(plots.hours(board.dossiers().hours(), board.at(), false, words.say("dossiers.hours", done)));
        String open = Shown.count(Shown.figure(board, "dossiers.open"), words);
        fieldsPanel.name(words.say("dossiers.fields", open), words.say("fields.of"));
        fields.show(board.dossiers().fields(), words);
        timeliness.show(board);
        balance.show(board, Balance.ofDossiers(board));
        long late = Shown.figure(board, "dossiers.overdue").count();
        overduePanel.name(words.say("overdue.days"), words.say("days.last", 30));
        overdue.show(plots.days(
                board.dossiers().overdueDays(),
                board.dossiers().overdueDaysBefore(),
                DayName.of(board, words),
                late > 0 ? Tone.BAD : Tone.PLAIN,
                words.count("answer.overdue", late)));
        decisions.show(Decision.dossiers(board, words), board.replayed() == null);
    }
}

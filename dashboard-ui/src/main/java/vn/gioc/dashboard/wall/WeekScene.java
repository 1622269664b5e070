package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.WeekBoard;
import vn.gioc.dashboard.board.WeekBoard.Line;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.figure.Zone;

/** Tuần này và tuần trước: day by day, and both up to the same hour of the week. */
final class WeekScene implements Scene {
    static final String ID = "week";
    private static final List<String> DRAWN =
            List.of("dossiers.received", "dossiers.done", "reports.received", "interactions.count");

    private final Words words;
    private final Plots plots;
    private final List<Chart> charts = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();
    private final WeekTable table;
    private final Div body;

    WeekScene(Words words) {
        this.words = words;
        plots = new Plots(words);
        table = new WeekTable(words);
        for (int i = 0; i < DRAWN.size(); i++) {
            charts.add(new Chart("week"));
            panels.add(new Panel(charts.get(i)));
        }
        body = Shown.box(
                "body weeks",
                Shown.box("column", panels.get(0), panels.get(2)),
                Shown.box("column", panels.get(1), panels.get(3)),
                table);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return words.say("scene.week");
    }

    @Override
    public Component body() {
        return body;
    }

    @Override
    public Statement statement(Board board) {
        WeekBoard week = board.week();
        Optional<Line> received = week.line("dossiers.received");
        Optional<Line> done = week.line("dossiers.done");
        if (week.upTo() == null || received.isEmpty() || done.isEmpty()) {
            return Statement.parse(words.say("say.nothing", words.say("scene.week")));
        }
        if (received.get().stale()) {
            return Statement.parse(words.say("say.old", words.say("scene.week")));
        }
        Optional<Line> late = week.line("dossiers.late").filter(line -> line.change() > 0);
        String said = words.say("say.week", change(received.get()), change(done.get()));
        String more = late.map(
                        line -> words.say("say.week.late", words.written().count(line.change())))
                .orElse("");
        return Statement.parse(Statement.judged(said + more + ".", Tone.WATCH));
    }

    private String change(Line line) {
        long by = line.change();
        String count = words.written().count(Math.abs(by));
        return by == 0 ? words.say("week.same") : words.say(by > 0 ? "week.more" : "week.less", count);
    }

    @Override
    public void show(Board board) {
        WeekBoard week = board.week();
        for (int i = 0; i < DRAWN.size(); i++) {
            Optional<Line> line = week.line(DRAWN.get(i));
            if (line.isPresent()) {
                String now = words.written().count(line.get().now());
                String name = words.say("week." + DRAWN.get(i), now);
                panels.get(i)
                        .name(
                                name,
                                words.say(
                                        "week.beside",
                                        words.written().count(line.get().before())));
                charts.get(i).show(plots.week(line.get(), Zone.dateOf(board.at()), name));
            }
        }
        table.show(week, board);
    }
}

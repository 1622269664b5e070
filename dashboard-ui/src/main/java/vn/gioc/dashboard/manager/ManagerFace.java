package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gioc.dashboard.alert.AlertWords;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.DayCount;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.dashboard.wall.Sentences;
import vn.gioc.dashboard.wall.StatementLine;
import vn.gioc.domain.unit.Unit;

/** What is wrong first: alerts, four counts with their trends, then what has been wrong for longest. */
final class ManagerFace extends Div {
    private final Words words;
    private final Pulse pulse = new Pulse(this);
    private final Word updated = new Word("span", "updated");
    private final StatementLine statement = new StatementLine();
    private final WrongRow alerts;
    private final WrongRow overdue;
    private final WrongRow dueSoon;
    private final WrongRow reports;
    private final WrongRow indicators;
    private final WallRow walls;
    private final Items longest;
    private final IndicatorItems bad;
    private final Main main;

    ManagerFace(Unit unit, Words words) {
        this.words = words;
        addClassName("face");
        pulse.words(words);
        Word.mark(this, "data-live", "false");
        Word.mark(this, "data-known", "");
        String of = "&unit=" + unit.unit();
        alerts = new WrongRow(words.say("alerts.open"), "/alerts?unit=" + unit.unit(), words);
        overdue = new WrongRow(words.say("wrong.overdue"), "/dossiers?filter=overdue" + of, words);
        dueSoon = new WrongRow(words.say("wrong.dueSoon"), "/dossiers?filter=due-soon" + of, words);
        reports = new WrongRow(words.say("wrong.reports"), "/reports?filter=overdue" + of, words);
        indicators = new WrongRow(words.say("wrong.indicators"), "/?unit=" + unit.unit() + "#indicators", words);
        walls = new WallRow(words);
        longest = new Items(words, 5, true);
        bad = new IndicatorItems(words);
        UnorderedList wrong = new UnorderedList(overdue, dueSoon, reports, indicators, walls.row());
        wrong.addClassName("wrongs");
        UnorderedList first = new UnorderedList(alerts);
        first.addClassNames("wrongs", "first");
        Word lost = new Word("p", "lost", "notice");
        lost.mark("role", "alert");
        main = new Main(
                lost,
                first,
                statement,
                wrong,
                more(of),
                Shown.box("part", Word.of("h2", words.say("wrong.longest")), longest),
                bad);
        add(Navigation.head(words, words.name(unit.names()), updated), main, Navigation.bar(words, "work"));
    }

    void show(Board board) {
        updated.say(
                board.asOf() == null ? "" : words.say("updated", words.written().second(board.asOf())));
        statement.show(new Sentences(words).overview(board));
        showAlerts(board);
        List<DayCount> days = last(board.dossiers().overdueDays());
        show(overdue, board, "dossiers.overdue", Tone.BAD, days);
        show(dueSoon, board, "dossiers.dueSoon", Tone.WATCH, board.dossiers().dueSoonDays());
        show(reports, board, "reports.overdue", Tone.BAD, board.reports().overdueDays());
        showIndicators(board);
        Figure overdue = Shown.figure(board, "dossiers.overdue");
        longest.show(board.dossiers().longestOverdue(), board, Shown.isKnown(overdue, board));
        pulse.beat(board, words);
    }

    private void showIndicators(Board board) {
        List<IndicatorBoard> judged = board.indicators().stream()
                .filter(each -> Tone.of(each) == Tone.BAD || Tone.of(each) == Tone.WATCH)
                .toList();
        List<IndicatorBoard> old = board.indicators().stream()
                .filter(each -> Tone.of(each) == Tone.STALE && each.receivedAt() != null)
                .toList();
        boolean anyBad = judged.stream().anyMatch(each -> Tone.of(each) == Tone.BAD);
        bad.show(Stream.concat(judged.stream(), old.stream()).toList(), board);
        if (!Shown.hasIndicator(board)) {
            indicators.show("", "–", Tone.STALE, null, words.say("state.none"), List.of());
            return;
        }
        indicators.show(
                "",
                words.written().count(judged.size()),
                anyBad ? Tone.BAD : !judged.isEmpty() ? Tone.WATCH : !old.isEmpty() ? Tone.STALE : Tone.GOOD,
                board.asOf(),
                (judged.isEmpty()
                                ? words.say("wrong.indicators.none")
                                : words.name(judged.getFirst().indicator().names()))
                        + (old.isEmpty() ? "" : " · " + words.count("wrong.indicators.old", old.size())),
                List.of());
    }

    /** How the walls are, which no board says; empty where nobody knows. */
    void show(Optional<WallHealth> health, Instant now) {
        walls.show(health, now);
    }

    /** Stands below everything else: what this browser can be asked to do. */
    void offer(Component component) {
        main.add(component);
    }

    private void showAlerts(Board board) {
        List<NamedAlert> open = board.alerts();
        if (open.isEmpty() && Shown.isUntold(board)) {
            alerts.show("alerts.open", "–", Tone.STALE, board.at(), words.say("state.none"), List.of());
            return;
        }
        String note = words.say("alerts.none");
        Tone tone = Tone.GOOD;
        if (!open.isEmpty()) {
            AlertWords worst = new AlertWords(open.getFirst(), words);
            tone = worst.tone();
            note = worst.what() + " · " + worst.howBad();
        }
        alerts.show("alerts.open", words.written().count(open.size()), tone, board.at(), note, List.of());
    }

    /** The pages that look further: over a whole period. */
    private Nav more(String of) {
        var index = Navigation.link("/index?period=month" + of, words);
        index.add(Word.of("span", words.say("index.link")));
        var balance = Navigation.link("/balance?period=week" + of, words);
        balance.add(Word.of("span", words.say("nav.balance.week")));
        var forecast = Navigation.link("/forecast?" + of.substring(1), words);
        forecast.add(Word.of("span", words.say("forecast.link")));
        var channels = Navigation.link("/channels?" + of.substring(1), words);
        channels.add(Word.of("span", words.say("scene.channels")));
        var officers = Navigation.link("/officers?" + of.substring(1), words);
        officers.add(Word.of("span", words.say("officers.title")));
        Nav more = new Nav(officers, forecast, index, balance, channels);
        more.addClassNames("tabs", "more");
        return more;
    }

    private void show(WrongRow row, Board board, String name, Tone whenSome, List<DayCount> days) {
        Figure figure = Shown.figure(board, name);
        Tone tone = figure.count() == 0 ? Tone.GOOD : whenSome;
        row.show(
                name,
                Shown.count(figure, board, words),
                figure.stale() ? Tone.STALE : tone,
                figure.asOf(),
                figure.stale() ? Shown.old(figure, board, words) : WrongRow.against(days, figure.count(), words),
                days);
    }

    private static List<DayCount> last(List<DayCount> days) {
        return days.subList(Math.max(0, days.size() - 14), days.size());
    }
}

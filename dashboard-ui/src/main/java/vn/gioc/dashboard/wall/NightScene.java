package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.AlertWords;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.OfficeBoard;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/** Ngoài giờ: what came since the counter closed, what is due first when it opens, and that the centre is awake. */
final class NightScene implements Scene {
    static final String ID = "night";

    private final Words words;
    private final Word since = new Word("h2");
    private final Word dossiers = new Word("b", "fig");
    private final Word reports = new Word("b", "fig");
    private final Word interactions = new Word("b", "fig");
    private final DecisionList due;
    private final Word soon = new Word("p", "note");
    private final Word sources = new Word("b", "fig");
    private final Word silent = new Word("p", "state");
    private final Word alerts = new Word("b", "fig");
    private final Word worst = new Word("p", "state");
    private final Div body;

    NightScene(Words words) {
        this.words = words;
        due = new DecisionList(words, words.say("night.due"), words.say("night.due.none"), 5);
        body = Shown.box(
                "body night",
                Shown.box(
                        "column",
                        since,
                        count(dossiers, "night.dossiers"),
                        count(reports, "night.reports"),
                        count(interactions, "night.interactions")),
                Shown.box("column", due, soon),
                Shown.box(
                        "column",
                        Word.of("h2", words.say("night.awake")),
                        count(sources, "night.sources"),
                        silent,
                        count(alerts, "alerts.open"),
                        worst));
    }

    private Div count(Word figure, String key) {
        return Shown.box("came", figure, Word.of("span", words.say(key)));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return words.say("scene.night");
    }

    @Override
    public Component body() {
        return body;
    }

    /** An alert that is bad comes before the calm. */
    @Override
    public Statement statement(Board board) {
        String opens = moment(board.office().opensAt());
        List<NamedAlert> bad = bad(board);
        return bad.isEmpty()
                ? Statement.parse(words.say("say.night", opens))
                : Statement.parse(Statement.judged(
                        words.say("say.night.alert", new AlertWords(bad.getFirst(), words).what(), opens), Tone.BAD));
    }

    @Override
    public boolean alarms(Board board) {
        return bad(board).stream().anyMatch(NamedAlert::isUntaken);
    }

    @Override
    public void show(Board board) {
        OfficeBoard office = board.office();
        since.say(words.say("night.since", moment(office.closedSince())));
        dossiers.say(told(office.dossiers()));
        reports.say(told(office.reports()));
        interactions.say(told(office.interactions()));
        due.show(Decision.dueNext(board, words), board.replayed() == null);
        soon.say(words.say("night.soon", Shown.count(Shown.figure(board, "dossiers.dueSoon"), words)));
        if (board.replayed() == null) {
            showSources(board);
        } else {
            sources.say("–");
            silent.say(words.say("replay.sources"), Tone.PLAIN);
        }
        if (board.replayed() != null && !board.replayed().alertsKnown()) {
            alerts.say("–");
            worst.say(words.say("replay.alerts.unknown"), Tone.PLAIN);
            return;
        }
        alerts.say(words.written().count(board.alerts().size()));
        worst.say(
                board.alerts().isEmpty()
                        ? words.say("alerts.none.short")
                        : new AlertWords(board.alerts().getFirst(), words).what(),
                board.alerts().isEmpty() ? Tone.GOOD : bad(board).isEmpty() ? Tone.WATCH : Tone.BAD);
    }

    private void showSources(Board board) {
        List<SourceState> old =
                board.sources().stream().filter(SourceState::stale).toList();
        sources.say(words.say(
                "night.of", board.sources().size() - old.size(), board.sources().size()));
        silent.say(
                old.isEmpty() ? words.say("night.sources.all") : words.say("night.sources.silent", names(old)),
                old.isEmpty() ? Tone.GOOD : Tone.STALE);
    }

    private static List<NamedAlert> bad(Board board) {
        return board.alerts().stream().filter(NamedAlert::isBad).toList();
    }

    private String names(List<SourceState> sources) {
        return sources.stream()
                .map(source -> words.name(source.names()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private String told(@Nullable Long count) {
        return count == null ? "–" : words.written().count(count);
    }

    private String moment(@Nullable Instant at) {
        return at == null
                ? "–"
                : words.say(
                        "night.moment",
                        words.written().time(at),
                        words.written().weekday(Zone.dateOf(at)),
                        words.written().shortDay(Zone.dateOf(at)));
    }
}

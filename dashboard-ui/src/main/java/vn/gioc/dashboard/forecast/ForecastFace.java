package vn.gioc.dashboard.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.forecast.UnitForecast.Expected;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Standing;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;

/** What will be late, the most certain first, each with how likely and why; a tap opens the dossier. */
final class ForecastFace extends Div {
    private static final int AT_MOST = 100;

    private final Catalog catalog;
    private final Words words;

    ForecastFace(Unit unit, UnitForecast forecast, Optional<Board> board, Catalog catalog, Words words) {
        this.catalog = catalog;
        this.words = words;
        addClassName("face");
        Word updated = new Word("span", "updated");
        updated.say(words.say("updated", words.written().time(forecast.at())));
        boolean known = forecast.due() > 0 || board.filter(ForecastFace::isTold).isPresent();
        String many = known ? words.written().count(forecast.late().size()) : "–";
        Word count = Word.of("b", many, "count");
        count.mark("data-forecast", "late");
        H1 title = new H1();
        title.addClassName("list-title");
        title.add(Word.of("span", words.say("forecast.title")), count);
        LocalDate last = Zone.dateOf(forecast.until()).minusDays(1);
        Main main = new Main(
                title,
                Word.of(
                        "p",
                        words.say(
                                "forecast.until",
                                words.written().weekday(last),
                                words.written().day(last)),
                        "quiet"),
                Word.of("p", known ? looked(forecast) : "", "quiet"),
                items(forecast.late(), known));
        if (forecast.late().size() > AT_MOST) {
            main.add(Word.of(
                    "p",
                    words.say(
                            "list.more",
                            AT_MOST,
                            words.written().count(forecast.late().size())),
                    "quiet"));
        }
        main.add(Word.of("p", words.say("forecast.how"), "note", "how"));
        Standing.mark(main, updated, board, words);
        add(Navigation.head(words, words.name(unit.names()), updated), main, Navigation.bar(words, "dossiers"));
    }

    private static boolean isTold(Board board) {
        return Shown.isKnown(Shown.figure(board, "dossiers.open"), board);
    }

    private String looked(UnitForecast forecast) {
        String due = words.say("forecast.due", words.written().count(forecast.due()));
        return forecast.unsaid() == 0
                ? due
                : due + " " + words.say("forecast.unsaid", words.written().count(forecast.unsaid()));
    }

    private UnorderedList items(List<Expected> late, boolean known) {
        UnorderedList items = new UnorderedList();
        items.addClassNames("items", "forecast");
        if (late.isEmpty()) {
            String none = words.say(known ? "forecast.none" : "items.unknown");
            items.add(new ListItem(Word.of("p", none, "state", known ? "good" : "stale")));
        }
        late.stream().limit(AT_MOST).forEach(each -> items.add(row(each)));
        return items;
    }

    private ListItem row(Expected expected) {
        DueDossier dossier = expected.dossier();
        String procedure = catalog.procedure(dossier.procedure())
                .map(each -> words.name(each.names()))
                .orElse(dossier.procedure());
        List<String> notes = new ArrayList<>(List.of(dossier.code()));
        if (dossier.step() != null) {
            notes.add(catalog.steps().stream()
                    .filter(each -> each.code().equals(dossier.step()))
                    .findFirst()
                    .map(Entry::names)
                    .map(words::name)
                    .orElse(dossier.step()));
        }
        if (dossier.officer() != null) {
            notes.add(dossier.officer());
        }
        Word probability = Word.of("span", percent(expected.forecast().probability()), "when", "bad");
        probability.mark("data-probability", dossier.code());
        var link = Navigation.link(
                "/dossiers/"
                        + URLEncoder.encode(dossier.code(), StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                words);
        link.add(
                Shown.box(
                        "what",
                        Word.of("span", procedure, "title"),
                        Word.of("span", String.join(" · ", notes), "note"),
                        Word.of("span", Why.of(expected.forecast(), words), "note")),
                Shown.box("due", probability, Word.of("span", due(dossier), "note")));
        return new ListItem(link);
    }

    private String due(DueDossier dossier) {
        if (dossier.dueAt() == null) {
            return "";
        }
        LocalDate day = Zone.dateOf(dossier.dueAt());
        return words.say(
                "forecast.dueAt",
                words.written().shortDay(day) + " " + words.written().time(dossier.dueAt()));
    }

    /** A share below one is never written as all. */
    private String percent(double probability) {
        BigDecimal percent = BigDecimal.valueOf(Math.floor(probability * 100));
        return words.written().value(percent, 0) + " %";
    }
}

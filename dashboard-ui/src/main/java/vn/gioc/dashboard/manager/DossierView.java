package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gioc.dashboard.deadline.CalendarNames;
import vn.gioc.dashboard.deadline.DossierLedger;
import vn.gioc.dashboard.deadline.WhyThisDay;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.language.Written;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Source;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** One dossier: what it is, when it is due and how that stands, and every step it took. */
@Route("dossiers/:code")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class DossierView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final DossierQueries dossiers;
    private final DossierLedger ledger;
    private final Catalog catalog;
    private final Units units;
    private final Clock clock;
    private Words words = Words.vietnamese();
    private String title = "GIOC";

    public DossierView(DossierQueries dossiers, DossierLedger ledger, Catalogs catalogs, Units units, Clock clock) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.catalog = catalogs.current();
        this.units = units;
        this.clock = clock;
        addClassName("page-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Language.of(event);
        event.getUI().setLocale(words.locale());
        String code = event.getRouteParameters().get("code").orElse("");
        title = code;
        removeAll();
        Main main = new Main();
        main.addClassName("dossier");
        Optional<DossierFile> found = dossiers.find(code);
        if (found.isPresent()) {
            show(found.get(), main);
        } else {
            main.add(Word.of("h1", words.say("dossier.unknown")), Word.of("p", code, "quiet"));
        }
        add(Navigation.head(words, code), main, Navigation.bar(words, "dossiers"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(DossierFile file, Main main) {
        Optional<Procedure> procedure = catalog.procedure(file.procedure());
        main.add(Word.of("h1", procedure.map(each -> words.name(each.names())).orElse(file.procedure())));
        main.add(Word.of("p", facts(file, procedure), "quiet"));
        main.add(due(file));
        main.add(Word.of("h2", words.say("dossier.steps")));
        OrderedList steps = new OrderedList();
        steps.addClassName("steps");
        for (int i = 0; i < file.rows().size(); i++) {
            steps.add(step(file.rows().get(i), i == file.rows().size() - 1));
        }
        main.add(file.rows().isEmpty() ? Word.of("p", words.say("dossier.steps.none"), "quiet") : steps);
    }

    private String facts(DossierFile file, Optional<Procedure> procedure) {
        List<String> facts = new ArrayList<>();
        procedure
                .flatMap(each -> entry(catalog.fields(), each.field()))
                .ifPresent(field -> facts.add(words.name(field.names())));
        facts.add(words.say("dossier.procedure", file.procedure()));
        if (file.channel() != null && words.has("channel." + file.channel())) {
            facts.add(words.say("channel." + file.channel()));
        }
        Optional<Unit> unit = units.find(file.unit());
        facts.add(unit.map(each -> words.name(each.names())).orElse(file.unit()));
        if (file.area() != null) {
            facts.add(unit.flatMap(each -> entry(each.areas(), file.area()))
                    .map(area -> words.name(area.names()))
                    .orElse(file.area()));
        }
        return String.join(" · ", facts);
    }

    private Div due(DossierFile file) {
        Instant now = clock.instant();
        Written written = words.written();
        Div box = Shown.box("due-box", Word.of("p", words.say("dossier.due"), "quiet"));
        box.add(Word.of(
                "p",
                file.dueAt() == null
                        ? words.say("dossier.due.none")
                        : written.weekday(Zone.dateOf(file.dueAt())) + " " + written.moment(file.dueAt()),
                "due-date"));
        Word state = new Word("p", "state");
        if (file.isOverdue(now)) {
            long late = days(file.overdueFrom(), now);
            state.say(late == 0 ? words.say("item.late.today") : words.count("item.late", late), Tone.BAD);
        } else if (file.stage().equals("DONE")) {
            boolean late = "LATE".equals(file.timeliness());
            String ended = file.endedAt() == null ? "" : written.moment(file.endedAt());
            state.say(words.say("dossier.done." + file.timeliness(), ended), late ? Tone.BAD : Tone.GOOD);
        } else if (file.stage().equals("PAUSED")) {
            state.say(words.say("dossier.paused"), Tone.WATCH);
        } else if (file.dueAt() != null) {
            long left = ChronoUnit.DAYS.between(Zone.dateOf(now), Zone.dateOf(file.dueAt()));
            state.say(
                    left == 0 ? words.say("dossier.today") : words.count("dossier.left", left),
                    left <= 1 ? Tone.WATCH : Tone.GOOD);
        } else {
            state.say(words.say("status." + file.status()), Tone.PLAIN);
        }
        box.add(state);
        List<String> why = new ArrayList<>();
        if (file.receivedAt() != null) {
            why.add(words.say("dossier.received", written.moment(file.receivedAt())));
        }
        Optional<Dossier> told = file.receivedAt() == null ? Optional.empty() : ledger.tell(file.code());
        boolean ours = told.map(each -> each.basis().sentDueAt() == null).orElse(file.isDueComputed());
        if (file.dueAt() != null) {
            why.add(words.say(ours ? "dossier.due.ours" : "dossier.due.source"));
        }
        if (file.dueAt() != null && ours && file.dueProvisional()) {
            why.add(words.say("dossier.due.provisional"));
        }
        if (file.firstDueAt() != null && !file.firstDueAt().equals(file.dueAt())) {
            why.add(words.say("dossier.rescheduled", written.moment(file.firstDueAt())));
        }
        box.add(Word.of("p", String.join(" ", why), "quiet"));
        if (file.receivedAt() != null) {
            box.add(told.<Component>map(dossier -> new WhyThisDay(dossier, new CalendarNames(units, words), words))
                    .orElseGet(() -> Word.of("p", words.say("why.unknown"), "note")));
        }
        return box;
    }

    private ListItem step(DossierFile.Happened row, boolean last) {
        String name = row.status() != null
                ? words.say("status." + row.status())
                : entry(catalog.steps(), row.step())
                        .map(step -> words.name(step.names()))
                        .orElse(String.valueOf(row.step()));
        List<String> notes = new ArrayList<>();
        if (row.officer() != null) {
            notes.add(row.officer());
        }
        if (row.toUnit() != null) {
            notes.add("→ "
                    + units.find(row.toUnit())
                            .map(each -> words.name(each.names()))
                            .orElse(row.toUnit()));
        }
        Optional<Source> source = units.sources().stream()
                .filter(each -> each.source().equals(row.source()))
                .findFirst();
        notes.add(source.map(each -> words.name(each.names())).orElse(row.source()));
        ListItem item = new ListItem(
                Shown.box("what", Word.of("span", name, "title"), Word.of("span", String.join(" · ", notes), "note")),
                Word.of("span", words.written().moment(row.at()), "when"));
        if (last) {
            item.addClassName("last");
        }
        return item;
    }

    private static Optional<Entry> entry(List<Entry> entries, @org.jspecify.annotations.Nullable String code) {
        return entries.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whole days since, as the lists count them. */
    private static long days(@org.jspecify.annotations.Nullable Instant from, Instant now) {
        LocalDate first = Zone.dateOf(from == null ? now : from);
        return ChronoUnit.DAYS.between(first, Zone.dateOf(now));
    }
}

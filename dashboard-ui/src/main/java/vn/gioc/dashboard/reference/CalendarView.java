package vn.gioc.dashboard.reference;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Administrators edit working calendars: each saving is a new version, in force from then on. */
@Route("admin/calendar")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class CalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CalendarQueries calendars;
    private final transient EventDoor door;
    private final transient Units units;
    private final transient Clock clock;
    private transient Words words = Words.vietnamese();
    private transient CalendarDraft draft = new CalendarDraft(WorkingCalendar.COUNTRY, null);
    private final Word outcome = new Word("p", "state");
    private final Div editors = new Div();
    private final Div versions = new Div();

    public CalendarView(CalendarQueries calendars, EventDoor door, Units units, Clock clock) {
        this.calendars = calendars;
        this.door = door;
        this.units = units;
        this.clock = clock;
        addClassNames("page-view", "calendar-view");
        outcome.mark("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Language.of(event);
        event.getUI().setLocale(words.locale());
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("calendar")
                .filter(name -> names().anyMatch(name::equals))
                .orElse(WorkingCalendar.COUNTRY);
        removeAll();
        Main main = new Main(
                new H1(words.say("calendar.title")),
                Word.of("p", words.say("calendar.about"), "quiet"),
                choice(asked),
                editors,
                outcome,
                versions);
        add(Navigation.head(words, words.say("calendar.title")), main, Navigation.bar(words, ""));
        show(asked);
    }

    @Override
    public String getPageTitle() {
        return words.say("calendar.title") + " – GIOC";
    }

    private Stream<String> names() {
        return Stream.concat(
                Stream.of(WorkingCalendar.COUNTRY), units.units().stream().map(Unit::unit));
    }

    private Div choice(String chosen) {
        Element select = new Element("select").setAttribute("aria-label", words.say("calendar.which"));
        names().forEach(name -> {
            Element option = new Element("option").setAttribute("value", name).setText(called(name));
            if (name.equals(chosen)) {
                option.setAttribute("selected", true);
            }
            select.appendChild(option);
        });
        select.addPropertyChangeListener("value", "change", changed -> show(String.valueOf(changed.getValue())));
        Div box = Shown.box("form");
        box.getElement().appendChild(select);
        return box;
    }

    private String called(String name) {
        return units.find(name).map(unit -> words.name(unit.names())).orElseGet(() -> words.say("calendar.country"));
    }

    private void show(String name) {
        draft = new CalendarDraft(name, calendars.newest(name).orElse(null));
        outcome.say("");
        showEditors();
        showVersions();
    }

    private void showEditors() {
        editors.removeAll();
        NativeButton save = new NativeButton(words.say("calendar.save"), clicked -> save());
        save.addClassName("strong");
        editors.add(
                new H2(words.say("calendar.days")),
                new SpecialDays(draft, words, this::showEditors),
                new H2(words.say("calendar.week")),
                new WeekEditor(draft, words),
                new YearsEditor(draft, words),
                save);
    }

    private void showVersions() {
        versions.removeAll();
        List<CalendarQueries.Version> known = calendars.versions(draft.name());
        versions.add(new H2(words.say("calendar.versions")));
        if (known.isEmpty()) {
            versions.add(Word.of("p", words.say("calendar.inherits"), "quiet"));
        }
        known.forEach(version -> versions.add(new VersionRow(draft.name(), version, calendars, words)));
    }

    private void save() {
        try {
            draft.read();
            LaidDown next = draft.next(clock.instant());
            Optional<String> refused = door.layDown(next, next.id());
            if (refused.isPresent()) {
                outcome.say(words.say("calendar.refused", refused.get()), Tone.BAD);
            } else {
                outcome.say(words.say("calendar.saved", next.version()), Tone.GOOD);
                showWhenKnown(next.version());
            }
        } catch (IllegalArgumentException e) {
            outcome.say(words.say("calendar.refused", String.valueOf(e.getMessage())), Tone.BAD);
        } catch (IOException e) {
            outcome.say(words.say("calendar.away"), Tone.BAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The jobs tell what moved a moment later: the list is shown anew once they know the version. */
    private void showWhenKnown(String version) {
        UI ui = getUI().orElseThrow();
        String name = draft.name();
        Thread.ofVirtual().start(() -> {
            if (calendars.awaitVersion(name, version)) {
                ui.access(this::showVersions);
            }
        });
    }
}

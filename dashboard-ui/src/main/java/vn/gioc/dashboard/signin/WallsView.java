package vn.gioc.dashboard.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.access.Walls;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Administrators pair walls by the code they show, and revoke them. */
@Route("admin")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class WallsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Walls walls;
    private final Units units;
    private final Viewer viewer;
    private final Clock clock;
    private final Input code = new Input();
    private final Element unit = new Element("select");
    private final Word outcome = new Word("p", "state");
    private final UnorderedList list = new UnorderedList();
    private Words words = Words.vietnamese();
    private String administrator = "";

    public WallsView(Walls walls, Units units, Viewer viewer, Clock clock) {
        this.walls = walls;
        this.units = units;
        this.viewer = viewer;
        this.clock = clock;
        addClassNames("page-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Language.of(event);
        event.getUI().setLocale(words.locale());
        administrator = viewer.administrator().orElse("");
        removeAll();
        Main main = new Main(
                new H1(words.say("admin.title")),
                pairingForm(),
                new H2(words.say("admin.paired")),
                list,
                Word.of("p", words.say("admin.keep"), "quiet"),
                link("/admin/calendar", "calendar.title"),
                link("/admin/password", "password.title"));
        add(Navigation.head(words, words.say("admin.title")), main, Navigation.bar(words, ""));
        showWalls();
    }

    @Override
    public String getPageTitle() {
        return words.say("admin.title") + " – GIOC";
    }

    private Div link(String address, String key) {
        Anchor link = Navigation.link(address, words);
        link.setText(words.say(key));
        return Shown.box("way", link);
    }

    private Div pairingForm() {
        code.addClassName("code-input");
        code.getElement().setAttribute("autocapitalize", "characters").setAttribute("autocomplete", "off");
        code.getElement().setAttribute("maxlength", "16").setAttribute("aria-label", words.say("admin.code"));
        unit.removeAllChildren();
        for (Unit each : units.units()) {
            unit.appendChild(
                    new Element("option").setAttribute("value", each.unit()).setText(words.name(each.names())));
        }
        unit.setAttribute("aria-label", words.say("admin.unit"));
        unit.addPropertyChangeListener("value", "change", changed -> {});
        NativeButton pair = new NativeButton(words.say("admin.pair"), clicked -> pair());
        pair.addClassName("strong");
        NativeLabel codeLabel = new NativeLabel(words.say("admin.code"));
        codeLabel.add(code);
        NativeLabel unitLabel = new NativeLabel(words.say("admin.unit"));
        unitLabel.getElement().appendChild(unit);
        outcome.mark("role", "status");
        return Shown.box("form", codeLabel, unitLabel, pair, outcome);
    }

    private void pair() {
        String chosen = unit.getProperty("value", units.units().getFirst().unit());
        Walls.Paired paired = walls.pair(code.getValue(), chosen, administrator);
        outcome.say(words.say("admin." + paired), paired == Walls.Paired.PAIRED ? Tone.GOOD : Tone.BAD);
        if (paired == Walls.Paired.PAIRED) {
            code.clear();
            showWalls();
        }
    }

    private void showWalls() {
        list.removeAll();
        list.addClassName("rows");
        List<Walls.Wall> paired = walls.list();
        if (paired.isEmpty()) {
            list.add(new ListItem(Word.of("span", words.say("admin.none"), "quiet")));
        }
        for (Walls.Wall wall : paired) {
            String name = units.find(String.valueOf(wall.unit()))
                    .map(found -> words.name(found.names()))
                    .orElse(String.valueOf(wall.unit()));
            NativeButton revoke = new NativeButton(words.say("admin.revoke"), clicked -> {
                walls.revoke(wall.id());
                showWalls();
            });
            revoke.getElement().setAttribute("aria-label", words.say("admin.revoke") + ": " + name);
            list.add(new ListItem(Shown.box("what", Word.of("b", name), Word.of("span", told(wall), "note")), revoke));
            list.add(new ListItem(
                    new TurnsForm(walls.turns(wall.id()), words, turns -> walls.arrange(wall.id(), turns))));
        }
    }

    private String told(Walls.Wall wall) {
        String paired = wall.pairedAt() == null ? "" : words.written().moment(wall.pairedAt());
        String seen = wall.lastSeenAt() == null
                ? words.say("admin.unseen")
                : words.say("admin.seen", words.written().brief(wall.lastSeenAt(), clock.instant()));
        return words.say("admin.by", paired, String.valueOf(wall.pairedBy())) + " · " + seen;
    }
}

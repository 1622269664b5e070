package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.access.Walls;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * Where a wall begins: one that is paired goes on to its unit, one that is not shows its code, and an administrator
 * chooses, unless only one unit has figures of its own.
 */
@Route("wall")
@PageTitle("GIOC")
@AnonymousAllowed
@NativeElementsOnly
public class WallChoice extends Div implements BeforeEnterObserver {
    private static final int ASK_MILLIS = 3000;

    private final Boards boards;
    private final Units units;
    private final Viewer viewer;
    private final Walls walls;
    private Words words = Words.vietnamese();
    private @Nullable UUID waiting;

    public WallChoice(Boards boards, Units units, Viewer viewer, Walls walls) {
        this.boards = boards;
        this.units = units;
        this.viewer = viewer;
        this.walls = walls;
        addClassName("wall-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = WallQuestion.of(event.getLocation().getQueryParameters()).words();
        Optional<String> unit = viewer.wallUnit();
        if (unit.isPresent()) {
            event.forwardTo("wall/" + unit.get(), event.getLocation().getQueryParameters());
            return;
        }
        removeAll();
        if (viewer.isAdministrator()) {
            choose(event);
        } else {
            waiting = viewer.waitingWall().orElse(null);
            add(pairing());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (waiting != null) {
            event.getUI().setPollInterval(ASK_MILLIS);
            addDetachListener(left -> event.getUI().setPollInterval(-1));
            event.getUI().addPollListener(poll -> lookAgain());
        }
    }

    /** Paired meanwhile, or with a new code. */
    private void lookAgain() {
        if (viewer.wallUnit().isPresent()) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        } else {
            removeAll();
            add(pairing());
        }
    }

    private void choose(BeforeEnterEvent event) {
        List<Unit> withFigures = UnitChoice.withFigures(units, boards);
        if (withFigures.size() == 1) {
            event.forwardTo(
                    "wall/" + withFigures.getFirst().unit(), event.getLocation().getQueryParameters());
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Unit unit : units.units()) {
            Anchor link = new Anchor("/wall/" + unit.unit(), words.name(unit.names()));
            link.getElement().setAttribute("router-ignore", "");
            list.add(new ListItem(link));
        }
        add(screen(Word.of("h1", words.say("wall.choose"), "say"), list));
    }

    private Component pairing() {
        Optional<Walls.Pairing> pairing = waiting == null ? Optional.empty() : walls.beginPairing(waiting);
        if (pairing.isEmpty()) {
            return screen(Word.of("h1", words.say("pairing.none"), "say"));
        }
        String code = pairing.get().code();
        String spaced = code.length() == 8 ? code.substring(0, 4) + " " + code.substring(4) : code;
        Word shown = Word.of("p", spaced, "code");
        shown.mark("data-code", code);
        return screen(
                Word.of("h1", words.say("pairing.title"), "say"),
                shown,
                Word.of("p", words.say("pairing.how"), "how"),
                Word.of("p", "", "address"));
    }

    private static Component screen(Component... parts) {
        Main main = new Main(parts);
        main.addClassNames("pairing");
        return Shown.box("wall alone", main);
    }
}

package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.access.WallTurns;
import vn.gioc.dashboard.access.Walls;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.feed.ReplayBoards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.meeting.Meetings;
import vn.gioc.dashboard.page.LastAnswer;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * The wall of a unit. It turns its scenes by the beat of the boards; {@code ?scene=} opens one and holds it. A screen that
 * is two or three times as wide shows so many scenes beside each other.
 */
@Route("wall/:unit")
@AnonymousAllowed
@NativeElementsOnly
public class WallView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Units units;
    private final Viewer viewer;
    private final Walls walls;
    private final AreaShapes shapes;
    private final Meetings meetings;
    private final ReplayBoards replays;
    private final ListedNames names;
    private final Clock clock;
    private final LiveBoards live;
    private String title = "GIOC";
    private @Nullable Unit unit;
    private Words words = Words.vietnamese();
    private @Nullable WallScreens screens;

    public WallView(
            Boards boards,
            Units units,
            Viewer viewer,
            Walls walls,
            AreaShapes shapes,
            Meetings meetings,
            ReplayBoards replays,
            ListedNames names,
            Clock clock) {
        this.units = units;
        this.viewer = viewer;
        this.walls = walls;
        this.shapes = shapes;
        this.meetings = meetings;
        this.replays = replays;
        this.names = names;
        this.clock = clock;
        this.live = new LiveBoards(boards);
        addClassName("wall-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("unit").orElse("");
        Unit entered = units.find(id).orElseThrow(NotFoundException::new);
        WallQuestion question = WallQuestion.of(event.getLocation().getQueryParameters());
        if (!viewer.maySeeWall(id)) {
            event.forwardTo(WallChoice.class);
            return;
        }
        unit = entered;
        words = question.words();
        title = words.name(entered.names());
        WallTurns turns = viewer.wall().map(walls::turns).orElse(WallTurns.HOUSE);
        removeAll();
        WallScreens opened = new WallScreens(this, entered, question, turns, shapes, meetings, clock);
        screens = opened;
        ReplayAsked.of(event.getLocation().getQueryParameters())
                .ifPresentOrElse(
                        asked -> opened.replay(new Replaying(
                                asked, entered, words, names.in(words, replays), clock, desk(event.getUI(), opened))),
                        () -> {
                            if (viewer.isAdministrator()) {
                                opened.offerButton();
                            }
                        });
    }

    private Replaying.Desk desk(UI ui, WallScreens opened) {
        return new Replaying.Desk() {
            @Override
            public void apart(Runnable reading) {
                Thread.ofVirtual().name("replay").start(reading);
            }

            @Override
            public void back(Runnable drawing) {
                ui.accessLater(drawing::run, () -> {}).run();
            }

            @Override
            public void go(String address) {
                ui.getPage().setLocation(opened.here(address));
            }
        };
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WallScreens shown = screens;
        if (unit != null && shown != null) {
            event.getUI().setLocale(words.locale());
            live.open(this, event.getUI(), unit.unit(), board -> shown.show(names.in(words, board)));
            viewer.wall()
                    .ifPresentOrElse(
                            wall -> stayPaired(event.getUI(), wall, shown),
                            () -> LastAnswer.replaceSoon(event.getUI()));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        live.close();
    }

    /**
     * Notes once a minute that the wall is there, and how it is to turn; one that was revoked begins anew, and finds no way
     * in.
     */
    private void stayPaired(UI ui, UUID wall, WallScreens shown) {
        ui.setPollInterval((int) Duration.ofMinutes(1).toMillis());
        addDetachListener(left -> ui.setPollInterval(-1));
        ui.addPollListener(poll -> {
            // One that shows the past is no wall that is alive: it does not say that it is there.
            if (!(shown.isReplaying() ? walls.isPaired(wall) : walls.seen(wall))) {
                ui.getPage().reload();
            }
            shown.arrange(walls.turns(wall));
        });
    }

    /** How many scenes the browser has room for side by side: a wall of three screens shows three; 0: one, upright. */
    @ClientCallable
    void beside(int scenes) {
        if (screens != null) {
            screens.beside(scenes);
        }
    }

    /** An arrow key: {@code by} scenes on, or back. A pinned wall stays pinned, at the new one. */
    @ClientCallable
    void turn(int by) {
        if (screens != null) {
            screens.turn(by);
        }
    }

    /** The space bar: holds the scene, or lets it turn again. */
    @ClientCallable
    void pin() {
        if (screens != null) {
            screens.pin();
        }
    }

    /** The key M: the figures stand still for a meeting, or go on. */
    @ClientCallable
    void meet() {
        if (screens != null) {
            screens.meet();
        }
    }

    /** The key R: yesterday runs again, or the wall is live again. */
    @ClientCallable
    void replay() {
        if (screens != null) {
            screens.otherTime()
                    .ifPresent(address -> getUI().ifPresent(ui -> ui.getPage().setLocation(address)));
        }
    }

    /** The key P: a replay stands still, or goes on. */
    @ClientCallable
    void pause() {
        if (screens != null) {
            screens.pause();
        }
    }

    /** Plus and minus: a replay runs faster, or slower. */
    @ClientCallable
    void quicker(int steps) {
        if (screens != null) {
            screens.quicker(steps);
        }
    }
}

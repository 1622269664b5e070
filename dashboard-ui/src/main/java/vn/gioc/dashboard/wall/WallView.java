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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.access.WallTurns;
import vn.gioc.dashboard.access.Walls;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Word;
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
    private static final int MOST_BESIDE = 3;

    private final Units units;
    private final Viewer viewer;
    private final Walls walls;
    private final AreaShapes shapes;
    private final Clock clock;
    private final LiveBoards live;
    private String title = "GIOC";
    private @Nullable Unit unit;
    private Words words = Words.vietnamese();
    private final List<WallFace> faces = new ArrayList<>();
    private @Nullable Board board;
    private String scene = "";
    private boolean pinned;
    private WallTurns turns = WallTurns.HOUSE;
    private Instant turnAt = Instant.MAX;

    public WallView(Boards boards, Units units, Viewer viewer, Walls walls, AreaShapes shapes, Clock clock) {
        this.units = units;
        this.viewer = viewer;
        this.walls = walls;
        this.shapes = shapes;
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
        turns = viewer.wall().map(walls::turns).orElse(WallTurns.HOUSE);
        scene = question.scene();
        pinned = question.pinned();
        turnAt = clock.instant().plusSeconds(turns.seconds());
        removeAll();
        faces.clear();
        addFace(entered);
    }

    private void addFace(Unit entered) {
        WallFace drawn = new WallFace(words, shapes);
        drawn.pin(pinned);
        drawn.arrange(turns);
        faces.add(drawn);
        add(drawn);
        drawn.showNothing(entered);
    }

    /** How many scenes the browser has room for side by side: a wall of three screens shows three. */
    @ClientCallable
    void beside(int scenes) {
        int wanted = Math.clamp(scenes, 1, MOST_BESIDE);
        if (unit == null || faces.isEmpty()) {
            return;
        }
        while (faces.size() > wanted) {
            remove(faces.removeLast());
        }
        while (faces.size() < wanted) {
            addFace(unit);
        }
        Word.mark(this, "data-beside", Integer.toString(wanted));
        if (board != null) {
            show(board);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (unit != null) {
            event.getUI().setLocale(words.locale());
            live.open(this, event.getUI(), unit.unit(), this::show);
            viewer.wall().ifPresent(wall -> stayPaired(event.getUI(), wall));
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
    private void stayPaired(UI ui, UUID wall) {
        ui.setPollInterval((int) Duration.ofMinutes(1).toMillis());
        addDetachListener(left -> ui.setPollInterval(-1));
        ui.addPollListener(poll -> {
            if (!walls.seen(wall)) {
                ui.getPage().reload();
            }
            turns = walls.turns(wall);
            faces.forEach(face -> face.arrange(turns));
        });
    }

    /** An arrow key: {@code by} scenes on, or back. A pinned wall stays pinned, at the new one. */
    @ClientCallable
    void turn(int by) {
        if (!faces.isEmpty() && board != null) {
            go(faces.getFirst().all(board), by, board);
        }
    }

    private void go(List<String> order, int by, Board newest) {
        int now = Math.max(0, order.indexOf(scene));
        scene = order.get(Math.floorMod(now + by, order.size()));
        turnAt = clock.instant().plusSeconds(turns.seconds());
        draw(newest);
    }

    /** The space bar: holds the scene, or lets it turn again. */
    @ClientCallable
    void pin() {
        pinned = !pinned;
        turnAt = clock.instant().plusSeconds(turns.seconds());
        faces.forEach(face -> face.pin(pinned));
    }

    private void show(Board newest) {
        board = newest;
        if (faces.isEmpty()) {
            return;
        }
        if (!pinned && !clock.instant().isBefore(turnAt)) {
            go(faces.getFirst().turns(newest), faces.size(), newest);
        } else {
            draw(newest);
        }
    }

    /** Beside the scene stand those that come next. */
    private void draw(Board newest) {
        WallFace first = faces.getFirst();
        scene = first.show(newest, scene);
        List<String> order = first.turns(newest).contains(scene) ? first.turns(newest) : first.all(newest);
        for (int i = 1; i < faces.size(); i++) {
            Word.hide(faces.get(i), i >= order.size());
            faces.get(i).show(newest, order.get((order.indexOf(scene) + i) % order.size()));
        }
    }
}

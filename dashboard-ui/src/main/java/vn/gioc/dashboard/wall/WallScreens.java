package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.access.WallTurns;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.meeting.Meeting;
import vn.gioc.dashboard.meeting.Meetings;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;

/** The faces of a wall beside each other: which scene of which board they show, and when they turn. */
final class WallScreens {
    private static final int MOST_BESIDE = 3;

    private final Div view;
    private final Unit unit;
    private final Words words;
    private final String manner;
    private final AreaShapes shapes;
    private final Clock clock;
    private final Standstill still;
    private final List<WallFace> faces = new ArrayList<>();
    private @Nullable Replaying replaying;
    private @Nullable Board board;
    private String scene;
    private boolean pinned;
    /** A phone held upright: who scrolls through a scene does not want it to turn. */
    private boolean byHand;

    private WallTurns turns;
    private Instant turnAt;

    /** @param view is filled with the faces */
    WallScreens(
            Div view,
            Unit unit,
            WallQuestion question,
            WallTurns turns,
            AreaShapes shapes,
            Meetings meetings,
            Clock clock) {
        this.view = view;
        this.unit = unit;
        this.words = question.words();
        this.manner = question.manner();
        this.shapes = shapes;
        this.turns = turns;
        this.clock = clock;
        this.pinned = question.pinned();
        this.still = new Standstill(meetings, clock, words, this::redraw);
        this.scene = still.comeBack(question.meeting(), unit.unit())
                .map(Meeting::scene)
                .filter(held -> question.scene().isEmpty())
                .orElse(question.scene());
        this.turnAt = clock.instant().plusSeconds(turns.seconds());
        addFace();
        faces.getFirst().control(Shown.box("by-hand", step("turn.back", "‹", -1), step("turn.on", "›", 1)));
        view.add(still.bar());
    }

    private NativeButton step(String key, String sign, int by) {
        NativeButton step = new NativeButton(sign, clicked -> turn(by));
        step.getElement().setAttribute("aria-label", words.say(key));
        return step;
    }

    /** For a mouse: a wall that hangs has its key only. */
    void offerButton() {
        NativeButton freeze = new NativeButton(words.say("meeting.begin"), clicked -> meet());
        freeze.addClassName("freeze");
        freeze.getElement().setAttribute("aria-keyshortcuts", "M");
        faces.getFirst().control(freeze);
        NativeButton past = new NativeButton(
                words.say("replay.begin"),
                clicked -> view.getUI().ifPresent(ui -> otherTime().ifPresent(ui.getPage()::setLocation)));
        past.addClassName("freeze");
        past.getElement().setAttribute("aria-keyshortcuts", "R");
        faces.getFirst().control(past);
    }

    /** Where the key R leads: to yesterday or back to now; nowhere while a meeting holds the wall. */
    Optional<String> otherTime() {
        if (replaying != null) {
            return Optional.of(here(ReplayAddress.ofNow(unit)));
        }
        String yesterday = Zone.dateOf(clock.instant()).minusDays(1).toString();
        return still.meeting().isPresent()
                ? Optional.empty()
                : Optional.of(here(ReplayAddress.of(unit, yesterday, ReplayAsked.USUAL_SPEED)));
    }

    /** Another address of this wall in the same manner, at the same scene. */
    String here(String address) {
        String kept = manner + (scene.isEmpty() ? "" : (pinned ? "&scene=" : "&from=") + scene);
        return kept.isEmpty() || address.contains("?") ? address + kept : address + "?" + kept.substring(1);
    }

    /** From now on the past is shown, and nothing of now. */
    void replay(Replaying past) {
        replaying = past;
        still.end();
        past.parts().forEach(view::add);
        Word.mark(view, "data-replay", "");
        showNothing(past.sentence());
        past.open(this::redraw);
    }

    boolean isReplaying() {
        return replaying != null;
    }

    /** A replay stands still, or goes on. */
    void pause() {
        if (replaying != null) {
            replaying.turn();
        }
    }

    void quicker(int steps) {
        if (replaying != null) {
            replaying.quicker(steps);
        }
    }

    /** Said once, however many scenes have room. */
    private void showNothing(String sentence) {
        for (WallFace face : faces) {
            face.showNothing(unit, face == faces.getFirst() ? sentence : "");
        }
    }

    private void addFace() {
        WallFace drawn = new WallFace(words, shapes);
        drawn.pin(pinned);
        drawn.arrange(turns);
        view.addComponentAtIndex(faces.size(), drawn);
        faces.add(drawn);
        drawn.showNothing(unit, faces.size() == 1 ? words.say("say.waiting") : "");
    }

    /** @param scenes room for so many; 0: for one that is turned by hand alone */
    void beside(int scenes) {
        byHand = scenes == 0;
        int wanted = Math.clamp(scenes, 1, MOST_BESIDE);
        while (faces.size() > wanted) {
            view.remove(faces.removeLast());
        }
        while (faces.size() < wanted) {
            addFace();
        }
        Word.mark(view, "data-beside", Integer.toString(byHand ? 0 : wanted));
        if (board != null) {
            show(board);
        }
    }

    void arrange(WallTurns arranged) {
        turns = arranged;
        faces.forEach(face -> face.arrange(turns));
    }

    void turn(int by) {
        if (board != null && !isWaiting()) {
            go(faces.getFirst().all(shown(board)), by, board);
        }
    }

    private void go(List<String> order, int by, Board newest) {
        int now = Math.max(0, order.indexOf(scene));
        scene = order.get(Math.floorMod(now + by, order.size()));
        rest();
        draw(newest);
    }

    void pin() {
        pinned = !pinned;
        rest();
        faces.forEach(face -> face.pin(pinned));
    }

    /** The figures stand still for a meeting, or go on with the newest. */
    void meet() {
        // A meeting holds what is true now: of the past there is nothing to hold.
        if (board == null || replaying != null) {
            return;
        }
        if (still.meeting().isPresent()) {
            still.end();
        } else {
            still.begin(board, scene, faces.getFirst());
        }
        redraw();
    }

    private void redraw() {
        rest();
        if (board != null) {
            draw(board);
        }
    }

    /** The scene stays for its whole time from now. */
    private void rest() {
        turnAt = clock.instant().plusSeconds(turns.seconds());
    }

    /** Whether the past is to be shown, and there is nothing of it. */
    private boolean isWaiting() {
        return replaying != null && replaying.board().isEmpty();
    }

    /** What is to be seen: the board of the replay, of the meeting, or the newest. */
    private Board shown(Board newest) {
        if (replaying != null) {
            return replaying.board().orElseThrow();
        }
        return still.meeting().map(Meeting::board).orElse(newest);
    }

    void show(Board newest) {
        board = newest;
        if (replaying != null) {
            replaying.beat(newest.live());
        }
        boolean stays = pinned || byHand || still.meeting().isPresent() || isWaiting();
        if (!stays && !clock.instant().isBefore(turnAt)) {
            go(faces.getFirst().turns(shown(newest)), faces.size(), newest);
        } else {
            draw(newest);
        }
    }

    /** Beside the scene stand those that come next. The beat is that of the newest, whatever is seen. */
    private void draw(Board newest) {
        if (replaying != null && isWaiting()) {
            showNothing(replaying.sentence());
            faces.forEach(face -> face.beat(newest));
            return;
        }
        Board shown = shown(newest);
        WallFace first = faces.getFirst();
        scene = first.show(shown, scene);
        List<String> order = first.turns(shown).contains(scene) ? first.turns(shown) : first.all(shown);
        for (int i = 1; i < faces.size(); i++) {
            Word.hide(faces.get(i), i >= order.size());
            faces.get(i).show(shown, order.get((order.indexOf(scene) + i) % order.size()), i);
        }
        faces.forEach(face -> face.beat(newest));
        still.show(newest);
        String meeting = still.meeting().map(each -> each.id().toString()).orElse(null);
        Word.mark(view, "data-meeting", meeting);
        if (replaying != null) {
            replaying.mark(view);
        }
    }
}

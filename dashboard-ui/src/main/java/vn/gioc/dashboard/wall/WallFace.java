package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.access.WallTurns;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.unit.Unit;

/** The picture itself: head, sentence, the scene in front, foot. */
final class WallFace extends Div {
    private static final List<String> LAST = List.of(WeekScene.ID, PeerScene.ID, ChannelScene.ID, AlertScene.ID);
    private static final List<String> CALM = List.of(NightScene.ID, WeekScene.ID, PeerScene.ID, AlertScene.ID);

    private final Words words;
    private final AreaShapes shapes;
    private final Pulse pulse = new Pulse(this);
    private final Word unit = new Word("b");
    private final Word title = new Word("span", "scene");
    private final Div turn = Shown.box("turn");
    private final List<Div> steps = new ArrayList<>();
    private final StatementLine statement = new StatementLine();
    private final Stage stage = new Stage();
    private final Foot foot;
    private final Header head;
    private WallTurns arranged = WallTurns.HOUSE;

    WallFace(Words words, AreaShapes shapes) {
        this.words = words;
        this.shapes = shapes;
        this.foot = new Foot(words);
        addClassName("wall");
        pulse.words(words);
        turn.getElement().setAttribute("role", "img");
        stage.offer(OverviewScene.ID, () -> new OverviewScene(words));
        stage.offer(DossierScene.ID, () -> new DossierScene(words));
        stage.offer(ReportScene.ID, () -> new ReportScene(words, shapes));
        stage.offer(NightScene.ID, () -> new NightScene(words));
        stage.offer(WeekScene.ID, () -> new WeekScene(words));
        stage.offer(PeerScene.ID, () -> new PeerScene(words));
        stage.offer(ChannelScene.ID, () -> new ChannelScene(words));
        stage.offer(AlertScene.ID, () -> new AlertScene(words));
        Div mark = Shown.box("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Word pinned = Word.of("span", words.say("pinned"), "pinned");
        Word lost = new Word("p", "say", "lost");
        lost.mark("role", "alert");
        Word hint = Word.of("p", words.say("empty.hint"), "hint");
        head = new Header(mark, unit, title, pinned, turn);
        Div top = Shown.box("top", head, statement, lost, hint);
        add(top, stage, foot);
    }

    /** Something to be clicked, in the head. */
    void control(Component control) {
        head.addComponentAtIndex(head.getComponentCount() - 1, control);
    }

    /** Every scene there is for this board, in their order: an arrow key goes through all of them. */
    List<String> all(Board board) {
        for (Sector sector : Sector.values()) {
            if (board.indicators().stream().anyMatch(each -> each.indicator().sector() == sector)) {
                stage.offer(SectorScene.id(sector), () -> new SectorScene(sector, words, shapes));
            }
        }
        // A sector may get its first indicator weeks later: these stand last all the same.
        List<String> all = new ArrayList<>(stage.ids());
        all.removeAll(LAST);
        all.remove(NightScene.ID);
        LAST.stream().filter(each -> hasFigures(each, board)).forEach(all::add);
        if (board.office().isClosed()) {
            all.addFirst(NightScene.ID);
        }
        return List.copyOf(all);
    }

    /** Those that turn by themselves: all of them, but only the calm ones while nobody works. */
    List<String> turns(Board board) {
        List<String> all = all(board);
        if (!board.office().isClosed()) {
            return arranged.of(all);
        }
        List<String> calm = new ArrayList<>(arranged.of(all.stream()
                .filter(CALM::contains)
                .filter(each -> !each.equals(NightScene.ID))
                .toList()));
        calm.addFirst(NightScene.ID);
        return List.copyOf(calm);
    }

    /** This wall's own order and seconds; out of hours the night comes first all the same. */
    void arrange(WallTurns turns) {
        arranged = turns;
        Word.mark(this, "style", "--turn:" + turns.seconds() + "s");
    }

    private static boolean hasFigures(String scene, Board board) {
        return switch (scene) {
            case WeekScene.ID -> !board.week().lines().isEmpty();
            case PeerScene.ID -> !board.peers().peers().isEmpty();
            default -> true;
        };
    }

    /** Draws the scene; the first that turns where there is none of that id. Returns the id of the one drawn. */
    String show(Board board, String id) {
        return show(board, id, 0);
    }

    /** @param before how many scenes before it stand beside it, to be marked as shown with it */
    String show(Board board, String id, int before) {
        List<String> turns = turns(board).contains(id) ? turns(board) : all(board);
        Scene scene = stage.bringToFront(turns.contains(id) ? id : turns(board).getFirst(), board.at());
        unit.say(words.name(board.unit().names()));
        title.say(scene.title());
        showTurn(turns, turns.indexOf(scene.id()), before);
        Word.mark(this, "data-scene", scene.id());
        Word.mark(this, "data-alarm", board.live() && board.replayed() == null && scene.alarms(board) ? "" : null);
        Word.mark(this, "data-empty", board.figures().isEmpty() ? "" : null);
        statement.show(scene.statement(board));
        scene.show(board);
        // What a foot tells is of now: of the past it tells nothing.
        if (board.replayed() == null) {
            foot.show(board);
        }
        pulse.beat(board, words);
        return scene.id();
    }

    /** What a scene is called. */
    String title(String id) {
        return stage.scene(id).title();
    }

    /** The sentence of a scene. */
    Statement statement(Board board, String id) {
        return stage.scene(id).statement(board);
    }

    /** The beat of a newer board than the one drawn: the browser hears that the centre is there. */
    void beat(Board newest) {
        pulse.beat(newest, words);
    }

    /** @param sentence why there is nothing to be seen; empty where another face beside it says so */
    void showNothing(Unit entered, String sentence) {
        unit.say(words.name(entered.names()));
        title.say(sentence.isEmpty() ? "" : words.say("scene.overview"));
        statement.show(Statement.parse(sentence));
        Word.mark(this, "data-live", "false");
        Word.mark(this, "data-known", "");
    }

    void pin(boolean pinned) {
        Word.mark(this, "data-pinned", pinned ? "" : null);
    }

    private void showTurn(List<String> turns, int now, int before) {
        turn.getElement().setAttribute("aria-label", words.say("turn", now + 1, turns.size()));
        while (steps.size() < turns.size()) {
            Div step = new Div();
            steps.add(step);
            turn.add(step);
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean shown = i < turns.size() && Math.floorMod(now - i, turns.size()) <= before;
            Word.mark(steps.get(i), "class", shown ? "now" : null);
        }
    }
}

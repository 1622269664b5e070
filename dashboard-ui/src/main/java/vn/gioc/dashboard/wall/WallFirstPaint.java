package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.map.AreaShapes;
import vn.gioc.dashboard.page.FirstPaint;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.domain.unit.Units;

/** The wall's figures in its first answer: they are read before the first script has come, the charts follow. */
@Service
class WallFirstPaint implements FirstPaint {
    private final Boards boards;
    private final Units units;
    private final Viewer viewer;
    private final AreaShapes shapes;
    private final ListedNames names;

    WallFirstPaint(Boards boards, Units units, Viewer viewer, AreaShapes shapes, ListedNames names) {
        this.boards = boards;
        this.units = units;
        this.viewer = viewer;
        this.shapes = shapes;
        this.names = names;
    }

    @Override
    public Optional<Component> of(String path, VaadinRequest request) {
        // A wall that stands still or shows the past shows nothing newer, not even for a moment: its view draws it.
        if (!path.startsWith("wall/")
                || request.getParameter(WallQuestion.MEETING) != null
                || request.getParameter(ReplayAsked.REPLAY) != null) {
            return Optional.empty();
        }
        String unit = path.substring("wall/".length());
        if (!units.knows(unit) || !viewer.maySeeWall(unit)) {
            return Optional.empty();
        }
        return boards.current(unit).map(board -> face(board, request));
    }

    private Component face(Board board, VaadinRequest request) {
        Words words = Language.of(request, true);
        WallFace face = new WallFace(words, shapes);
        String held = request.getParameter("scene");
        String begun = held == null ? request.getParameter("from") : held;
        face.pin(held != null);
        face.show(names.in(words, board), begun == null ? "" : begun);
        return face;
    }
}

package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.FirstPaint;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** What is wrong, in the first answer to the phone, before any script. */
@Service
class ManagerFirstPaint implements FirstPaint {
    private final Boards boards;
    private final Units units;
    private final Viewer viewer;
    private final WallQueries walls;
    private final ListedNames names;

    ManagerFirstPaint(Boards boards, Units units, Viewer viewer, WallQueries walls, ListedNames names) {
        this.boards = boards;
        this.units = units;
        this.viewer = viewer;
        this.walls = walls;
        this.names = names;
    }

    @Override
    public Optional<Component> of(String path, VaadinRequest request) {
        if (!path.isEmpty() || !viewer.isAdministrator()) {
            return Optional.empty();
        }
        Unit unit = UnitChoice.of(Optional.ofNullable(request.getParameter("unit")), units, boards);
        Words words = Language.of(request, false);
        return boards.current(unit.unit()).map(board -> {
            ManagerFace face = new ManagerFace(unit, words);
            face.show(names.in(words, board));
            face.show(walls.of(unit), board.at());
            return face;
        });
    }
}

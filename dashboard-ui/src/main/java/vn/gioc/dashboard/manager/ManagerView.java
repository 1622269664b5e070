package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.delivery.PushOffer;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.dashboard.page.LivePage;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The manager's first page: what is wrong in the unit, live. */
@Route("")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class ManagerView extends LivePage {
    private final transient PushOffer push;
    private final transient Viewer viewer;
    private final transient WallQueries walls;

    ManagerView(Boards boards, Units units, ListedNames names, PushOffer push, Viewer viewer, WallQueries walls) {
        super(boards, units, names);
        this.push = push;
        this.viewer = viewer;
        this.walls = walls;
    }

    @Override
    protected Drawn draw(Unit of, Location address, Words words) {
        ManagerFace face = new ManagerFace(of, words);
        push.of(of, viewer.administrator().orElse(""), words).ifPresent(face::offer);
        return new Drawn(words.name(of.names()), face, board -> {
            face.show(board);
            face.show(walls.of(of), board.at());
        });
    }
}

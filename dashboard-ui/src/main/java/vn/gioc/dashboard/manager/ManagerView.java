package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.delivery.PushOffer;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The manager's first page: what is wrong in the unit, live. */
@Route("")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class ManagerView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Boards boards;
    private final Units units;
    private final LiveBoards live;
    private final PushOffer push;
    private final Viewer viewer;
    private @Nullable Unit unit;
    private @Nullable ManagerFace face;
    private String title = "GIOC";

    public ManagerView(Boards boards, Units units, PushOffer push, Viewer viewer) {
        this.boards = boards;
        this.units = units;
        this.live = new LiveBoards(boards);
        this.push = push;
        this.viewer = viewer;
        addClassName("page-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Words words = Language.of(event);
        event.getUI().setLocale(words.locale());
        Unit chosen = UnitChoice.of(event.getLocation().getQueryParameters().getSingleParameter("unit"), units, boards);
        unit = chosen;
        title = words.name(chosen.names()) + " – GIOC";
        removeAll();
        ManagerFace drawn = new ManagerFace(chosen, words);
        push.of(chosen, viewer.administrator().orElse(""), words).ifPresent(drawn::offer);
        face = drawn;
        add(drawn);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (unit != null && face != null) {
            live.open(this, event.getUI(), unit.unit(), face::show);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        live.close();
    }
}

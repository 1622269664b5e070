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
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The digital channels of a unit, live: {@code /channels?unit=}. */
@Route("channels")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class ChannelView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Boards boards;
    private final Units units;
    private final LiveBoards live;
    private @Nullable Unit unit;
    private @Nullable ChannelFace face;
    private String title = "GIOC";

    public ChannelView(Boards boards, Units units) {
        this.boards = boards;
        this.units = units;
        this.live = new LiveBoards(boards);
        addClassName("page-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Words words = Language.of(event);
        event.getUI().setLocale(words.locale());
        Unit chosen = UnitChoice.of(event.getLocation().getQueryParameters().getSingleParameter("unit"), units, boards);
        unit = chosen;
        title = words.say("scene.channels") + " – GIOC";
        removeAll();
        ChannelFace drawn = new ChannelFace(chosen, words);
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

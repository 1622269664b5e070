package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.AlertNames;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The alerts of a unit, live: {@code /alerts?unit=&state=open|untaken|closed|all&severity=bad|watch}. */
@Route("alerts")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class AlertsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int CLOSED_SHOWN = 100;

    private final transient AlertNames alerts;
    private final transient Boards boards;
    private final transient Units units;
    private final transient LiveBoards live;
    private transient @Nullable Unit unit;
    private @Nullable AlertListFace face;
    private String title = "GIOC";

    public AlertsView(AlertNames alerts, Boards boards, Units units) {
        this.alerts = alerts;
        this.boards = boards;
        this.units = units;
        this.live = new LiveBoards(boards);
        addClassName("page-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Words words = Language.of(event);
        event.getUI().setLocale(words.locale());
        QueryParameters query = event.getLocation().getQueryParameters();
        Unit chosen = UnitChoice.of(query.getSingleParameter("unit"), units, boards);
        unit = chosen;
        title = words.say("scene.alerts") + " – GIOC";
        removeAll();
        AlertListFace drawn = new AlertListFace(
                chosen,
                units,
                AlertQuestion.of(chosen.unit(), query),
                words,
                () -> alerts.closed(chosen.unit(), CLOSED_SHOWN));
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

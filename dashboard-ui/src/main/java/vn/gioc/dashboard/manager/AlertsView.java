package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.alert.AlertNames;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.dashboard.page.LivePage;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The alerts of a unit, live: {@code /alerts?unit=&state=open|untaken|closed|all&severity=bad|watch}. */
@Route("alerts")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class AlertsView extends LivePage {
    private static final int CLOSED_SHOWN = 100;

    private final transient AlertNames alerts;
    private final transient Units units;

    public AlertsView(AlertNames alerts, Boards boards, Units units, ListedNames names) {
        super(boards, units, names);
        this.alerts = alerts;
        this.units = units;
    }

    @Override
    protected Drawn draw(Unit of, Location address, Words words) {
        AlertListFace face = new AlertListFace(
                of,
                units,
                AlertQuestion.of(of.unit(), address.getQueryParameters()),
                words,
                () -> alerts.closed(of.unit(), CLOSED_SHOWN));
        return new Drawn(words.say("scene.alerts"), face, face::show);
    }
}

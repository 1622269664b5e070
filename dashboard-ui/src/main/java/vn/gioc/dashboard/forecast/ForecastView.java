package vn.gioc.dashboard.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The dossiers of a unit that will pass their due moment within three working days: {@code /forecast?unit=}. */
@Route("forecast")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class ForecastView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Forecasts forecasts;
    private final Catalogs catalogs;
    private final Boards boards;
    private final Units units;
    private String title = "GIOC";

    ForecastView(Forecasts forecasts, Catalogs catalogs, Boards boards, Units units) {
        this.forecasts = forecasts;
        this.catalogs = catalogs;
        this.boards = boards;
        this.units = units;
        addClassName("page-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Words words = Language.of(event);
        event.getUI().setLocale(words.locale());
        Unit unit = UnitChoice.of(event.getLocation().getQueryParameters().getSingleParameter("unit"), units, boards);
        title = words.say("forecast.title") + " – GIOC";
        removeAll();
        add(new ForecastFace(unit, forecasts.of(unit.unit()), boards.current(unit.unit()), catalogs.current(), words));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

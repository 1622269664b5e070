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
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** How much work lies with each officer, by pseudonym, live: {@code /officers?unit=}. */
@Route("officers")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class OfficersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final WorkloadQueries workloads;
    private final Boards boards;
    private final Units units;
    private final LiveBoards live;
    private final Rereading rereading = new Rereading();
    private @Nullable Unit unit;
    private @Nullable OfficersFace face;
    private String title = "GIOC";

    OfficersView(WorkloadQueries workloads, Boards boards, Units units) {
        this.workloads = workloads;
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
        title = words.say("officers.title") + " – GIOC";
        removeAll();
        OfficersFace drawn = new OfficersFace(chosen, words);
        face = drawn;
        add(drawn);
    }

    private void show(Board board) {
        if (face != null && unit != null) {
            face.beat(board);
            if (rereading.due(board)) {
                face.show(workloads.of(unit));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (unit != null) {
            live.open(this, event.getUI(), unit.unit(), this::show);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        live.close();
    }
}

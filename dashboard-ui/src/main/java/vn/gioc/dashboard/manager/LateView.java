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
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.feed.LateQueries;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.domain.unit.Units;

/**
 * What is late or falls due, divided by officer, procedure or area, down to the rows of one part, live: {@code
 * /late?list=overdue|due-soon|reports&by=officer|kind|area&of=…}.
 */
@Route("late")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class LateView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LateQueries late;
    private final Tables tables;
    private final Boards boards;
    private final Units units;
    private final LiveBoards live;
    private final Rereading rereading = new Rereading();
    private @Nullable LateQuestion question;
    private @Nullable LateFace face;
    private String title = "GIOC";

    LateView(LateQueries late, Tables tables, Boards boards, Units units) {
        this.late = late;
        this.tables = tables;
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
        LateQuestion asked = LateQuestion.of(UnitChoice.of(query.getSingleParameter("unit"), units, boards), query);
        question = asked;
        title = words.say(asked.listing().title()) + " – GIOC";
        removeAll();
        LateFace drawn = new LateFace(asked, late, words);
        face = drawn;
        add(drawn);
    }

    private void show(Board board) {
        LateFace shown = face;
        LateQuestion asked = question;
        if (shown == null || asked == null) {
            return;
        }
        shown.beat(board);
        if (rereading.due(board)) {
            shown.show(tables.asOfOneFlush(() -> asked.read(late, board.at())), board);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (question != null) {
            live.open(this, event.getUI(), question.unit().unit(), this::show);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        live.close();
    }
}

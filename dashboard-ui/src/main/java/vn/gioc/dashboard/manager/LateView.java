package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.feed.LateQueries;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.LivePage;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * What is late or falls due, divided by officer, procedure or area, down to the rows of one part, live: {@code
 * /late?list=overdue|due-soon|reports&by=officer|kind|area&of=…}.
 */
@Route("late")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class LateView extends LivePage {
    private final transient LateQueries late;
    private final transient Tables tables;

    public LateView(LateQueries late, Tables tables, Boards boards, Units units) {
        super(boards, units);
        this.late = late;
        this.tables = tables;
    }

    @Override
    protected Drawn draw(Unit of, Location address, Words words) {
        LateQuestion asked = LateQuestion.of(of, address.getQueryParameters());
        LateFace face = new LateFace(asked, late, words);
        Rereading rereading = new Rereading();
        return new Drawn(words.say(asked.listing().title()), face, board -> {
            face.beat(board);
            if (rereading.due(board)) {
                face.show(tables.asOfOneFlush(() -> asked.read(late, board.at())), board);
            }
        });
    }
}

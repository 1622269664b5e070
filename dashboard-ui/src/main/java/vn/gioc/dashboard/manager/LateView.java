package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.feed.LateQueries;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.ListedNames;
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
    private final transient ListedNames names;

    public LateView(LateQueries late, Tables tables, Boards boards, Units units, ListedNames names) {
        super(boards, units, names);
        this.late = late;
        this.tables = tables;
        this.names = names;
    }

    @Override
    protected Drawn draw(Unit of, Location address, Words words) {
        LateQuestion asked = LateQuestion.of(of, address.getQueryParameters());
        LateFace face = new LateFace(asked, late, names.of(words, of), words);
        Rereading rereading = new Rereading();
        return new Drawn(words.say(asked.listing().title()), face, board -> {
            face.beat(board);
            if (rereading.due(board)) {
                LateQuestion.Answer answer = tables.asOfOneFlush(() -> asked.read(late, board.at()));
                face.show(new LateQuestion.Answer(answer.groups(), names.in(words, of, answer.items())), board);
            }
        });
    }
}

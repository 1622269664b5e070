package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.dashboard.page.LivePage;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** How much work lies with each officer, by pseudonym, live: {@code /officers?unit=}. */
@Route("officers")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class OfficersView extends LivePage {
    private final transient WorkloadQueries workloads;

    public OfficersView(WorkloadQueries workloads, Boards boards, Units units, ListedNames names) {
        super(boards, units, names);
        this.workloads = workloads;
    }

    @Override
    protected Drawn draw(Unit of, Location address, Words words) {
        OfficersFace face = new OfficersFace(of, words);
        Rereading rereading = new Rereading();
        return new Drawn(words.say("officers.title"), face, board -> {
            face.beat(board);
            if (rereading.due(board)) {
                face.show(workloads.of(of), Shown.isKnown(Shown.figure(board, "dossiers.open"), board));
            }
        });
    }
}

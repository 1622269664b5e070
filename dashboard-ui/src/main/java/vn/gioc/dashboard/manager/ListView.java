package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.dashboard.page.LivePage;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Dossiers overdue or due soon, or reports overdue, live: {@code /dossiers?filter=…} and {@code /reports?filter=…}. */
@Route("dossiers")
@RouteAlias("reports")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class ListView extends LivePage {
    public ListView(Boards boards, Units units, ListedNames names) {
        super(boards, units, names);
    }

    @Override
    protected Drawn draw(Unit of, Location address, Words words) {
        Listing listing = address.getPath().equals("reports")
                ? Listing.REPORTS
                : Listing.ofDossiers(address.getQueryParameters()
                        .getSingleParameter("filter")
                        .orElse(""));
        ListFace face = new ListFace(of, listing, words);
        return new Drawn(words.say(listing.title()), face, face::show);
    }
}

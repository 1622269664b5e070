package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.dashboard.page.LivePage;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The digital channels of a unit, live: {@code /channels?unit=}. */
@Route("channels")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class ChannelView extends LivePage {
    public ChannelView(Boards boards, Units units, ListedNames names) {
        super(boards, units, names);
    }

    @Override
    protected Drawn draw(Unit of, Location address, Words words) {
        ChannelFace face = new ChannelFace(of, words);
        return new Drawn(words.say("scene.channels"), face, face::show);
    }
}

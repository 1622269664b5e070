package vn.gioc.dashboard.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** A page about the unit that its address names, in the language of its reader, with each new board while it is open. */
public abstract class LivePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Boards boards;
    private final transient Units units;
    private final transient ListedNames names;
    private final transient LiveBoards live;
    private transient @Nullable Unit unit;
    private transient @Nullable Drawn drawn;

    protected LivePage(Boards boards, Units units, ListedNames names) {
        this.boards = boards;
        this.units = units;
        this.names = names;
        this.live = new LiveBoards(boards);
        addClassName("page-view");
    }

    /**
     * What an address shows.
     *
     * @param title of the browser's tab, without the name of the software
     * @param show called with each board, the lock of the UI held
     */
    public record Drawn(String title, Component face, Consumer<Board> show) {}

    protected abstract Drawn draw(Unit of, Location address, Words words);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        Words words = Language.of(event);
        event.getUI().setLocale(words.locale());
        Location address = event.getLocation();
        Unit chosen = UnitChoice.of(address.getQueryParameters().getSingleParameter("unit"), units, boards);
        removeAll();
        Drawn now = draw(chosen, address, words);
        unit = chosen;
        drawn = new Drawn(now.title(), now.face(), board -> now.show().accept(names.in(words, board)));
        add(now.face());
    }

    @Override
    public final String getPageTitle() {
        return drawn == null ? "GIOC" : drawn.title() + " – GIOC";
    }

    @Override
    protected final void onAttach(AttachEvent event) {
        if (unit != null && drawn != null) {
            live.open(this, event.getUI(), unit.unit(), drawn.show());
            LastAnswer.replaceSoon(event.getUI());
        }
    }

    @Override
    protected final void onDetach(DetachEvent event) {
        live.close();
    }
}

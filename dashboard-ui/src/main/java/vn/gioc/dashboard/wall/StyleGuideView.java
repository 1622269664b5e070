package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.ListedNames;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Pulse;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Every part that screens are made of, dark beside light, on the figures of the centre as they are now. */
@Route("styleguide")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class StyleGuideView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Boards boards;
    private final Units units;
    private final ListedNames names;
    private final LiveBoards live;
    private final List<StyleGuide> guides = new ArrayList<>();
    private final Pulse pulse = new Pulse(this);
    private Words words = Words.vietnamese();
    private @Nullable Unit unit;

    public StyleGuideView(Boards boards, Units units, ListedNames names) {
        this.boards = boards;
        this.units = units;
        this.names = names;
        this.live = new LiveBoards(boards);
        addClassNames("page-view", "styleguide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Language.of(event);
        unit = UnitChoice.of(event.getLocation().getQueryParameters().getSingleParameter("unit"), units, boards);
        removeAll();
        guides.clear();
        pulse.words(words);
        Main main = new Main(
                Word.of("h1", words.say("styleguide.title")), Word.of("p", words.say("styleguide.of"), "note"));
        for (String theme : List.of("dark", "light")) {
            StyleGuide guide = new StyleGuide(theme, words);
            guides.add(guide);
            main.add(guide);
        }
        add(Navigation.head(words, words.name(unit.names())), main);
    }

    @Override
    public String getPageTitle() {
        return words.say("styleguide.title") + " – GIOC";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (unit != null) {
            event.getUI().setLocale(words.locale());
            live.open(this, event.getUI(), unit.unit(), this::show);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        live.close();
    }

    private void show(Board board) {
        Board told = names.in(words, board);
        guides.forEach(guide -> guide.show(told));
        pulse.beat(board, words);
    }
}

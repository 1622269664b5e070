package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertNames;
import vn.gioc.dashboard.alert.Alerts;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.delivery.Deliveries;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.LiveBoards;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Units;

/** One alert, live, and what a person does with it: {@code /alerts/ID}. */
@Route("alerts/:alert")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class AlertView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Alerts alerts;
    private final transient AlertNames names;
    private final transient Deliveries deliveries;
    private final transient Viewer viewer;
    private final transient Units units;
    private final transient Clock clock;
    private final transient LiveBoards live;
    private Words words = Words.vietnamese();
    private @Nullable UUID alert;
    private String unit = "";
    private @Nullable AlertFace face;
    private @Nullable AlertActs acts;
    private String title = "GIOC";

    public AlertView(
            Alerts alerts,
            AlertNames names,
            Deliveries deliveries,
            Boards boards,
            Viewer viewer,
            Units units,
            Clock clock) {
        this.alerts = alerts;
        this.names = names;
        this.deliveries = deliveries;
        this.viewer = viewer;
        this.units = units;
        this.clock = clock;
        this.live = new LiveBoards(boards);
        addClassNames("page-view", "alert-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Language.of(event);
        event.getUI().setLocale(words.locale());
        removeAll();
        Optional<Alerts.Course> found =
                id(event.getRouteParameters().get("alert").orElse("")).flatMap(alerts::find);
        if (found.isEmpty()) {
            title = words.say("scene.alerts");
            add(
                    Navigation.head(words, title),
                    new Main(Word.of("h1", words.say("alert.unknown"))),
                    Navigation.bar(words, "work"));
            return;
        }
        Alert opened = found.get().alert();
        alert = opened.id();
        unit = opened.unit();
        title = words.name(names.of(opened).what()) + " – GIOC";
        AlertActs offered = new AlertActs(
                alerts, opened.id(), viewer.administrator().orElse(""), owners(opened), words, this::tell);
        AlertFace drawn = new AlertFace(names.of(opened), offered, words);
        acts = offered;
        face = drawn;
        add(drawn);
        tell();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (face != null && units.knows(unit)) {
            live.open(this, event.getUI(), unit, this::show);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        live.close();
    }

    /** Notes of others change no board: the alert is read again at each beat. */
    private void show(Board board) {
        if (face == null) {
            return;
        }
        face.show(board);
        if (board.live()) {
            try {
                tell();
            } catch (DataAccessException e) {
                // The database has just gone: what stands there stays, and the next board says that it is not live.
                return;
            }
        }
    }

    private void tell() {
        if (alert == null || face == null || acts == null) {
            return;
        }
        Alerts.Course course = alerts.find(alert).orElseThrow();
        face.show(
                new AlertFace.Told(names.of(course.alert()), course.entries(), deliveries.lost(alert)),
                clock.instant());
        acts.show(course.alert());
    }

    /** Whom the rule names, to be offered where it is passed on. */
    private List<String> owners(Alert opened) {
        Set<String> owners = new LinkedHashSet<>();
        alerts.rule(opened.rule()).ifPresent(rule -> {
            if (rule.owner() != null) {
                owners.add(rule.owner());
            }
            rule.escalate().forEach(each -> owners.add(each.to()));
        });
        return List.copyOf(owners);
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}

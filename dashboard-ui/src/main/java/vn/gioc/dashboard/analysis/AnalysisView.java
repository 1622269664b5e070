package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.export.Asked;
import vn.gioc.dashboard.export.Asking;
import vn.gioc.dashboard.export.Transfers;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Asset;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Units;

/**
 * The analyst's desk: {@code /analysis}. The address is the question; whatever is entered goes there first, so that back,
 * forward, a bookmark and a colleague find the same.
 */
@Route("analysis")
@RolesAllowed("ADMIN")
public class AnalysisView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ENTERED =
            "new URLSearchParams(new FormData(document.getElementById('" + QuestionForm.ID + "'))).toString()";

    private final transient Asking asking;
    private final transient Transfers transfers;
    private final transient SavedQuestions saved;
    private final transient Units units;
    private final transient Catalogs catalogs;
    private final transient Viewer viewer;
    private final transient Clock clock;

    private transient Words words = Words.vietnamese();
    private transient @Nullable AnalysisQuestion question;
    private transient @Nullable AnalysisQuestion entered;
    private transient @Nullable Answer answer;
    private @Nullable QuestionForm form;
    private @Nullable FilePanel files;
    private @Nullable SavedPanel kept;
    private @Nullable ColumnPanel panel;
    private final Div columns = new Div();
    private final Main middle = new Main();

    AnalysisView(
            Asking asking,
            Transfers transfers,
            SavedQuestions saved,
            Units units,
            Catalogs catalogs,
            Viewer viewer,
            Clock clock) {
        this.asking = asking;
        this.transfers = transfers;
        this.saved = saved;
        this.units = units;
        this.catalogs = catalogs;
        this.viewer = viewer;
        this.clock = clock;
        addClassNames("page-view", "analysis");
        getElement()
                .addEventListener("change", this::entered)
                .setFilter("event.target.form && event.target.form.id === '" + QuestionForm.ID + "'")
                .addEventData(ENTERED);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Language.of(event);
        event.getUI().setLocale(words.locale());
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        boolean first = query.keySet().stream().allMatch(each -> each.equals("lang"));
        show(first ? FirstLook.of("dossiers", List.of(), today()) : AnalysisQuestion.parse(query));
    }

    @Override
    public String getPageTitle() {
        return words.say("analysis.title") + " – GIOC";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addStyleSheet(Asset.address("/screens/analysis.css"));
        event.getUI().getPage().executeJs("return import($0)", Asset.address("/screens/analysis.js"));
        event.getUI().addPollListener(poll -> {
            if (files != null) {
                files.look();
            }
        });
        if (question != null && answer == null) {
            show(question);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void stop() {
        if (answer != null) {
            answer.end();
            answer = null;
        }
    }

    private void show(AnalysisQuestion asks) {
        stop();
        Asked asked = read(asks);
        if (asked == null) {
            return;
        }
        CodeNames names = new CodeNames(units, catalogs.current(), words);
        if (form == null || !asks.equals(entered)) {
            frame(asks, asked, names);
        } else {
            form.show(asks);
        }
        question = asks;
        showColumns(asks, asked);
        if (kept != null) {
            kept.show(asks);
        }
        Answer next = new Answer(asking, asked, asks, names, words, clock);
        answer = next;
        middle.removeAll();
        middle.add(next);
        if (files != null) {
            files.show(asks);
            next.begin(files, this::sort, () -> show(asks));
        }
    }

    private @Nullable Asked read(AnalysisQuestion asks) {
        try {
            return asking.read(asks.dataset(), asks.asked());
        } catch (ErrorResponseException e) {
            removeAll();
            form = null;
            question = null;
            Main main = new Main(new Refused(e, asks, words));
            add(Navigation.head(words, words.say("analysis.title")), main, Navigation.bar(words, "analysis"));
            return null;
        }
    }

    /** The page around an answer, its fields filled by the question. */
    private void frame(AnalysisQuestion asks, Asked asked, CodeNames names) {
        removeAll();
        form = new QuestionForm(asks, asked.dataset(), asking.datasets(), units, names, words);
        files = new FilePanel(transfers, words, clock);
        kept = new SavedPanel(saved, viewer.administrator().orElse(""), asks, words);
        Div fields = Shown.box("fields", form, kept);
        fields.getElement().setAttribute("role", "search").setAttribute("aria-label", words.say("analysis.question"));
        NativeDetails left = new NativeDetails(words.say("analysis.filters"), fields);
        left.addClassName("left");
        left.setOpen(true);
        Div right = Shown.box("right", files, columns);
        right.getElement().setAttribute("role", "complementary").setAttribute("aria-label", words.say("analysis.file"));
        add(
                Navigation.head(words, words.say("analysis.title")),
                Shown.box("desk", left, middle, right),
                Navigation.bar(words, "analysis"));
    }

    /** Something was entered: the address becomes what the form holds, and brings the answer. */
    private void entered(DomEvent event) {
        AnalysisQuestion before = question;
        if (before == null) {
            return;
        }
        String text = event.getEventData().get(ENTERED).asText();
        AnalysisQuestion next =
                AnalysisQuestion.parse(QueryParameters.fromString(text).getParameters());
        if (!next.dataset().equals(before.dataset())) {
            AnalysisQuestion fresh = FirstLook.of(next.dataset(), before.values("unit"), today())
                    .with("from", before.values("from"))
                    .with("to", before.values("to"))
                    .with("asOf", before.values("asOf"));
            ask(fresh);
            return;
        }
        enter(dividedColumn(before, next));
    }

    /** A new division brings its column with it, and takes the old one's away. */
    private static AnalysisQuestion dividedColumn(AnalysisQuestion before, AnalysisQuestion next) {
        if (next.columns().isEmpty() || next.value("by").equals(before.value("by"))) {
            return next;
        }
        List<String> columns = new ArrayList<>(next.columns());
        columns.remove(before.value("by"));
        if (!next.value("by").isEmpty()) {
            columns.add(next.value("by"));
        }
        return next.with("columns", List.of(String.join(",", columns)));
    }

    private void sort(String by) {
        if (question != null) {
            enter(question.sorted(by));
        }
    }

    /** The fields hold it already: they stay as they are, with whatever is open or has the focus. */
    private void enter(AnalysisQuestion next) {
        if (!next.equals(question)) {
            entered = next;
            ask(next);
        }
    }

    private void showColumns(AnalysisQuestion asks, Asked asked) {
        if (panel != null && panel.offers(asked) && asks.equals(entered)) {
            panel.show(asks, asked);
            return;
        }
        panel = new ColumnPanel(asks, asked, words);
        columns.removeAll();
        columns.add(panel);
    }

    private void ask(AnalysisQuestion next) {
        String lang = words.locale().getLanguage().equals("en") ? "&lang=en" : "";
        UI.getCurrent().navigate("analysis", QueryParameters.fromString(next.query() + lang));
    }

    private LocalDate today() {
        return Zone.dateOf(clock.instant());
    }
}

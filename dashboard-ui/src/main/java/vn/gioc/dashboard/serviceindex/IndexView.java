package vn.gioc.dashboard.serviceindex;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.ErrorResponseException;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.dashboard.serviceindex.IndexPeriod.Choice;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The service index of a unit and period as this centre estimates it: {@code /index?unit=&period=} or {@code &from=&to=}. */
@Route("index")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class IndexView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final IndexQueries queries;
    private final Boards boards;
    private final Units units;
    private final Clock clock;
    private String title = "GIOC";

    IndexView(IndexQueries queries, Boards boards, Units units, Clock clock) {
        this.queries = queries;
        this.boards = boards;
        this.units = units;
        this.clock = clock;
        addClassName("page-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Words words = Language.of(event);
        event.getUI().setLocale(words.locale());
        QueryParameters query = event.getLocation().getQueryParameters();
        Unit unit = UnitChoice.of(query.getSingleParameter("unit"), units, boards);
        Instant now = clock.instant();
        Optional<IndexPeriod> asked = asked(query, Zone.dateOf(now));
        Choice choice = query.getSingleParameter("period").flatMap(Choice::of).orElse(Choice.MONTH);
        IndexPeriod period = asked.orElseGet(() -> choice.around(Zone.dateOf(now)));
        title = words.say("index.title") + " – GIOC";
        removeAll();
        IndexFace face = new IndexFace(
                unit, queries.read(unit.unit(), period, now), asked.isPresent() ? null : choice, words, now);
        face.stand(boards.current(unit.unit()));
        add(face);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** A period of days that makes sense, by its last day or, as the API is asked, the first one after it; else the page shows the month rather than an error. */
    private static Optional<IndexPeriod> asked(QueryParameters query, LocalDate today) {
        Optional<String> from = query.getSingleParameter("from").filter(text -> !text.isEmpty());
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> until = query.getSingleParameter("until").filter(text -> !text.isEmpty());
        String to = query.getSingleParameter("to").orElse(null);
        try {
            String after = until.map(last -> LocalDate.parse(last).plusDays(1).toString())
                    .orElse(to);
            return Optional.of(IndexPeriod.asked(from.get(), after, today));
        } catch (ErrorResponseException | DateTimeException e) {
            return Optional.empty();
        }
    }
}

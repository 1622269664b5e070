package vn.gioc.dashboard.balance;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.figure.NoLongerKept;
import vn.gioc.dashboard.figure.NotCommittedYet;
import vn.gioc.dashboard.figure.StretchQueries;
import vn.gioc.dashboard.figure.StretchQueries.Series;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Asset;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.UnitChoice;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The balance of a unit for a day, a week, a month, a quarter, a year, or from one day to another: {@code /balance}. */
@Route("balance")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class BalanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient StretchQueries stretches;
    private final transient Tables tables;
    private final transient Boards boards;
    private final transient Units units;
    private final transient Clock clock;
    private String title = "GIOC";

    public BalanceView(StretchQueries stretches, Tables tables, Boards boards, Units units, Clock clock) {
        this.stretches = stretches;
        this.tables = tables;
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
        LocalDate today = Zone.dateOf(clock.instant());
        BalanceQuestion question = BalanceQuestion.parse(unit.unit(), said(query), today);
        title = words.say("equation.title." + question.subject().word()) + " – GIOC";
        removeAll();
        Main main = new Main(
                Word.of("h1", words.say("equation.title." + question.subject().word())),
                new BalanceForm(question, units, today, words));
        main.addClassName("balance-page");
        show(main, question, unit, today, words);
        add(Navigation.head(words, words.name(unit.names())), main, Navigation.bar(words, "balance"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addStyleSheet(Asset.address("/screens/balance.css"));
    }

    private void show(Main main, BalanceQuestion question, Unit unit, LocalDate today, Words words) {
        main.add(period(question, today, words));
        try {
            Series series = tables.asOfOneFlush(() -> stretches.read(unit, question.subject(), question.bounds()));
            main.add(known(series, words), new Equation(question.subject(), series.whole(), words));
            main.add(
                    rowsHead(question, words),
                    new BalanceRows(question, series.parts(), words),
                    links(question, words));
        } catch (NotCommittedYet e) {
            main.add(Word.of("p", words.say("equation.future"), "notice"));
        } catch (NoLongerKept e) {
            main.add(Word.of("p", words.say("equation.dropped"), "notice"));
        } catch (DataAccessException | TransactionException e) {
            main.add(Word.of("p", words.say("equation.unread"), "notice", "bad"));
        }
    }

    private static Div period(BalanceQuestion question, LocalDate today, Words words) {
        Div line = Shown.box("period", step(question, -1, "‹", words));
        line.add(Word.of("h2", PeriodName.of(question, words)));
        Anchor next = step(question, 1, "›", words);
        Word.hide(next, question.last().compareTo(today) >= 0);
        line.add(next);
        return line;
    }

    private static Anchor step(BalanceQuestion question, int away, String sign, Words words) {
        Anchor link = Navigation.link(question.address(away), words);
        link.getElement().setAttribute("aria-label", words.say(away < 0 ? "equation.before" : "equation.after"));
        link.add(Word.of("span", sign));
        return link;
    }

    private static Word known(Series series, Words words) {
        boolean live = !series.whole().figures().values().iterator().next().stale();
        Word known = new Word("p", "state");
        String asOf = series.jobs().asOf() == null
                ? ""
                : words.written().second(series.jobs().asOf()) + " "
                        + words.written().day(series.jobs().asOf());
        known.say(words.say(live ? "equation.known" : "equation.known.stale", asOf), live ? Tone.GOOD : Tone.STALE);
        return known;
    }

    private static Div rowsHead(BalanceQuestion question, Words words) {
        Nav choices = new Nav();
        choices.addClassName("tabs");
        choices.getElement().setAttribute("aria-label", words.say("equation.rows"));
        for (Bucket rows : question.rowChoices()) {
            Anchor link = Navigation.link(question.address(rows), words);
            link.add(Word.of("span", words.say("equation.by." + rows.word())));
            if (rows == question.rows()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(link);
        }
        Word.hide(choices, question.rowChoices().size() < 2);
        return Shown.box("rows-head", Word.of("h2", words.say("equation.rows")), choices);
    }

    /** The same question to the files and to the API. */
    private static Div links(BalanceQuestion question, Words words) {
        String dataset = question.subject() == Subject.REPORTS ? "report-throughput" : "dossier-throughput";
        String asked = "?unit=" + question.unit() + "&" + question.fromTo();
        String file = "/api/v1/exports/" + dataset + "%s" + asked + "&bucket="
                + question.rows().word() + "&lang=" + words.locale().getLanguage();
        Div links = Shown.box("links");
        links.add(link(file.formatted(".csv"), "CSV", "csv"), link(file.formatted(".xlsx"), "XLSX", "xlsx"));
        links.add(link(
                "/api/v1/units/" + question.unit() + "/snapshot?" + question.fromTo(),
                words.say("equation.api"),
                "api"));
        return links;
    }

    private static Anchor link(String address, String said, String id) {
        Anchor link = new Anchor(address, said);
        link.setId(id);
        link.getElement().setAttribute("router-ignore", "");
        return link;
    }

    private static Map<String, String> said(QueryParameters query) {
        Map<String, String> said = new HashMap<>();
        query.getParameters().forEach((name, values) -> said.put(name, values.getFirst()));
        return said;
    }
}

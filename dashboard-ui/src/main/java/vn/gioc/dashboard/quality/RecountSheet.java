package vn.gioc.dashboard.quality;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.gioc.dashboard.figure.NotCommittedYet;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;
import vn.gioc.dashboard.reconciliation.Busy;
import vn.gioc.dashboard.reconciliation.Kept;
import vn.gioc.dashboard.reconciliation.Reconciliation;
import vn.gioc.dashboard.reconciliation.Reconciliations;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** What the last recount of each unit found, where it differs by code and bucket, and a button for another one. */
final class RecountSheet extends Section {
    private static final List<String> COLUMNS = List.of("unit", "result", "period", "asOf", "ran", "again");

    private final transient Reconciliations reconciliations;
    private final transient Units units;
    private final transient Words words;
    private final Div found = new Div();
    private final Div told = new Div();

    RecountSheet(Reconciliations reconciliations, Units units, Words words) {
        this.reconciliations = reconciliations;
        this.units = units;
        this.words = words;
        setId("recount");
        H2 heading = new H2(words.say("recount.title"));
        heading.setId("recount-title");
        getElement().setAttribute("aria-labelledby", "recount-title");
        told.getElement().setAttribute("role", "status");
        add(heading, Word.of("p", words.say("recount.what")), told, found);
        show();
    }

    private void show() {
        Map<String, Kept> latest = new LinkedHashMap<>();
        reconciliations.latest().forEach(kept -> latest.put(kept.found().unit(), kept));
        NativeTable table = table(COLUMNS);
        found.removeAll();
        found.add(scrolled(table));
        for (Unit unit : units.units()) {
            Kept kept = latest.get(unit.unit());
            if (kept != null || unit.parent() == null) {
                NativeTableRow row = row(
                        table,
                        words.name(unit.names()),
                        kept == null ? words.say("recount.never") : result(kept.found()),
                        kept == null ? "–" : period(kept.found()),
                        kept == null
                                ? "–"
                                : words.written().moment(kept.found().asOf().toInstant()),
                        kept == null ? "–" : ran(kept));
                row.addDataCell().add(again(unit.unit()));
                Sheet.label(
                        row,
                        COLUMNS.stream()
                                .map(column -> words.say("recount." + column))
                                .toList());
                if (kept != null) {
                    row.getElement().setAttribute("data-judged", kept.found().agrees() ? "good" : "bad");
                }
            }
        }
        latest.values().stream()
                .filter(kept -> !kept.found().agrees())
                .forEach(kept -> found.add(new RecountDifferences(kept.found(), words)));
    }

    private NativeButton again(String unit) {
        NativeButton again = new NativeButton(words.say("recount.now"));
        again.addClickListener(click -> {
            UI ui = UI.getCurrent();
            again.setEnabled(false);
            told.setText(words.say("recount.running"));
            Thread.ofVirtual().name("recount for a screen").start(() -> run(unit, ui));
        });
        return again;
    }

    /** On a thread of its own: the screen goes on meanwhile. */
    private void run(String unit, UI ui) {
        String outcome = outcome(unit);
        ui.access(() -> {
            told.setText(outcome);
            show();
        });
    }

    private String outcome(String unit) {
        try {
            reconciliations.now(unit);
            return "";
        } catch (Busy busy) {
            return words.say("recount.busy");
        } catch (NotCommittedYet nothing) {
            return words.say("recount.nothing");
        } catch (DataAccessException | TransactionException broken) {
            return words.say("recount.broken");
        }
    }

    private String result(Reconciliation found) {
        return found.agrees()
                ? words.say(
                        "recount.agrees", words.written().count(found.figures().size()))
                : words.say(
                        "recount.differs",
                        words.written().count(found.differing()),
                        words.written().count(found.rows().count()),
                        words.written().count(found.buckets().count()));
    }

    private String period(Reconciliation found) {
        String from = found.from() == null
                ? words.say("recount.beginning")
                : words.written().day(found.from().toInstant());
        return found.to() == null
                ? words.say("recount.since", from)
                : words.say(
                        "recount.until", from, words.written().day(found.to().toInstant()));
    }

    private String ran(Kept kept) {
        return words.say(
                "recount.took",
                words.written().moment(kept.startedAt()),
                words.say("recount.reason." + kept.reason()),
                words.written().value(java.math.BigDecimal.valueOf(kept.took().toMillis(), 3), 1));
    }

    private NativeTable table(List<String> columns) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String column : columns) {
            var cell = head.addHeaderCell();
            cell.setText(words.say("recount." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        return table;
    }

    private static NativeTableRow row(NativeTable table, String... cells) {
        NativeTableRow row = table.getBody().addRow();
        for (String cell : cells) {
            row.addDataCell().setText(cell);
        }
        return row;
    }

    private static Div scrolled(NativeTable table) {
        Div scrolled = new Div(table);
        scrolled.addClassName("sheet");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("role", "group");
        scrolled.getElement().setAttribute("aria-labelledby", "recount-title");
        return scrolled;
    }
}

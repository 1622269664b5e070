package vn.gioc.dashboard.balance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.figure.StretchQueries.Stretch;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/** The balance in parts, the latest first: a row a stretch, every term a column. */
final class BalanceRows extends Div {
    private final Words words;
    private final List<Term> terms = new ArrayList<>();

    BalanceRows(BalanceQuestion question, List<Stretch> parts, Words words) {
        this.words = words;
        terms.addAll(Term.in(question.subject()));
        terms.addAll(Term.out(question.subject()));
        addClassName("sheet");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.say("equation.rows"));
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head(head, words.say("equation.row"), false);
        for (Term term : terms) {
            head(head, term.shortName(words), term.ofDone());
        }
        for (Stretch part : parts.reversed()) {
            row(table.getBody().addRow(), question, part);
        }
        add(table);
    }

    private void row(NativeTableRow row, BalanceQuestion question, Stretch part) {
        row.getElement().setAttribute("data-from", Zone.written(part.from()).toString());
        row.getElement().setAttribute("data-to", Zone.written(part.to()).toString());
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.setText(PeriodName.ofRow(question.rows(), part.from(), part.to(), words));
        for (Term term : terms) {
            Figure figure = part.figure(term.figure());
            Word count = Word.of("span", Shown.count(figure, words));
            Shown.mark(count, term.figure() + ".period", figure.asOf());
            count.mark("data-stale", figure.stale() ? "" : null);
            var cell = row.addDataCell();
            cell.add(count);
            if (figure.count() == 0) {
                cell.addClassName("none");
            }
            if (term.ofDone()) {
                cell.addClassName("part-of");
            }
        }
    }

    private static void head(NativeTableRow row, String said, boolean ofDone) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(said);
        cell.getElement().setAttribute("scope", "col");
        if (ofDone) {
            cell.addClassName("part-of");
        }
    }
}

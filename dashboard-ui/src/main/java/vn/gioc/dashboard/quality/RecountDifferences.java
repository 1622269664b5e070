package vn.gioc.dashboard.quality;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;
import vn.gioc.dashboard.reconciliation.Reconciliation;
import vn.gioc.sql.recount.RecountResult;

/** Where one recount differs: figures with the codes behind them, rows by attribute, buckets of the flows by leaf. */
final class RecountDifferences extends Div {
    private static final int CODES = 5;

    private final transient Words words;

    RecountDifferences(Reconciliation found, Words words) {
        this.words = words;
        addClassName("differences");
        figures(found);
        rows(found);
        buckets(found);
    }

    private void figures(Reconciliation found) {
        Sheet sheet = sheet(found, "figures", "figure", "shown", "recounted", "difference", "codes");
        found.figures().stream()
                .filter(Reconciliation.Figure::differs)
                .forEach(each -> sheet.row(
                        each.figure(),
                        count(each.shown()),
                        count(each.recounted()),
                        (each.difference() > 0 ? "+" : "") + count(each.difference()),
                        codes(each.codes())));
        add(sheet.orNothing(words.say("recount.figures.none")));
    }

    private void rows(Reconciliation found) {
        if (found.rows().count() > 0) {
            Sheet sheet = sheet(found, "rows", "code", "attribute", "shown", "recounted");
            for (RecountResult.Row each : found.rows().first()) {
                sheet.row(each.code(), each.attribute(), orNone(each.shown()), orNone(each.recounted()));
            }
            add(sheet, rest(found.rows().first().size(), found.rows().count()));
        }
    }

    private void buckets(Reconciliation found) {
        if (found.buckets().count() > 0) {
            Sheet sheet = sheet(found, "buckets", "bucket", "unit", "leaf", "figure", "shown", "recounted");
            for (Reconciliation.Bucket each : found.buckets().first()) {
                sheet.row(
                        words.say("recount.width." + each.width()) + " "
                                + words.written().moment(each.bucket().toInstant()),
                        each.unit(),
                        each.leaf(),
                        each.subject() + "." + each.measure(),
                        count(each.shown()),
                        count(each.recounted()));
            }
            add(sheet, rest(found.buckets().first().size(), found.buckets().count()));
        }
    }

    private Sheet sheet(Reconciliation found, String part, String... columns) {
        return new Sheet("recount-" + found.unit() + "-" + part, words.say("recount." + part, found.unit()))
                .columns(List.of(columns).stream()
                        .map(column -> words.say("recount." + column))
                        .toArray(String[]::new));
    }

    private Word rest(int listed, long all) {
        return Word.of("p", all > listed ? words.say("recount.rest", count(listed), count(all)) : "");
    }

    private String codes(Reconciliation.Codes codes) {
        String first = String.join(", ", codes.first().stream().limit(CODES).toList());
        return codes.count() > CODES ? words.say("recount.codes.more", first, count(codes.count())) : first;
    }

    private String orNone(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "–" : value;
    }

    private String count(long count) {
        return words.written().count(count);
    }
}

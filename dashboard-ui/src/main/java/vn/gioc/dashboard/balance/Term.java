package vn.gioc.dashboard.balance;

import java.util.Arrays;
import java.util.List;
import vn.gioc.dashboard.figure.StretchQueries.Stretch;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.language.Words;

/**
 * One term of the balance, as domain.md states it.
 *
 * @param figure its name without the period
 * @param ofDone whether it is a part of what is done, and stands beneath it
 */
record Term(String figure, boolean ofDone) {
    private static final List<Term> DOSSIERS_IN =
            terms("dossiers", "carriedIn", "received", "reopened", "transferredIn");
    private static final List<Term> DOSSIERS_OUT = terms(
            "dossiers",
            "done",
            "-early",
            "-onTime",
            "-late",
            "-withdrawn",
            "-refused",
            "transferredOut",
            "open",
            "paused");
    private static final List<Term> REPORTS_IN = terms("reports", "carriedIn", "received", "reopened");
    private static final List<Term> REPORTS_OUT =
            terms("reports", "done", "-onTime", "-late", "-refused", "-duplicate", "open");

    /** What there was to be dealt with. */
    static List<Term> in(Subject subject) {
        return subject == Subject.REPORTS ? REPORTS_IN : DOSSIERS_IN;
    }

    /** What became of it. */
    static List<Term> out(Subject subject) {
        return subject == Subject.REPORTS ? REPORTS_OUT : DOSSIERS_OUT;
    }

    /** What one side adds up to; parts of what is done count once. */
    static long total(List<Term> side, Stretch stretch) {
        return side.stream()
                .filter(term -> !term.ofDone())
                .mapToLong(term -> stretch.figure(term.figure()).count())
                .sum();
    }

    String name(Words words) {
        return words.say(key());
    }

    /** As short as it stands over a column. */
    String shortName(Words words) {
        String shorter = key() + ".short";
        return words.say(words.has(shorter) ? shorter : key());
    }

    private String key() {
        return "equation.term." + figure.substring(figure.indexOf('.') + 1);
    }

    private static List<Term> terms(String subject, String... measures) {
        return Arrays.stream(measures)
                .map(each -> new Term(subject + "." + each.replace("-", ""), each.startsWith("-")))
                .toList();
    }
}

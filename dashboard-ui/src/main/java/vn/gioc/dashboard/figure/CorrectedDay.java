package vn.gioc.dashboard.figure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.ReportMeasure;

/**
 * The figures that late events correct: what a measure adds up to on one day. Of a stock (paused, overdue, due soon) that
 * is what the day added to it or took from it.
 */
public final class CorrectedDay {
    private CorrectedDay() {}

    /**
     * What the figure of the day is by now, as an expression of SQL.
     *
     * @param figure the alias of a row with the columns unit, subject, measure and day
     */
    public static String value(String figure) {
        return "("
                + sum(
                        figure,
                        "dossiers",
                        "dossier_total_flow",
                        columns(DossierMeasure.values(), DossierMeasure::column))
                + " + "
                + sum(figure, "reports", "report_total_flow", columns(ReportMeasure.values(), ReportMeasure::column))
                + ")";
    }

    /** The name of the figure of a measure, such as {@code dossiers.transferredIn}, as an expression of SQL. */
    public static String name(String figure) {
        return "%1$s.subject || '.' || lower(left(%1$s.measure, 1)) || substr(replace(initcap(%1$s.measure), '_', ''), 2)"
                .formatted(figure);
    }

    private static String sum(String figure, String subject, String table, List<String> measures) {
        return """
                (select coalesce(sum(case %1$s.measure %4$s end), 0)::bigint
                 from %3$s flow
                 where %1$s.subject = '%2$s' and flow.unit = %1$s.unit and flow.width = 'DAY' and flow.bucket = %1$s.day)""".formatted(
                        figure,
                        subject,
                        table,
                        measures.stream()
                                .map(each -> "when '" + each + "' then flow." + each)
                                .collect(Collectors.joining(" ")));
    }

    private static <M> List<String> columns(M[] measures, Function<M, String> column) {
        return Arrays.stream(measures).map(column).toList();
    }
}

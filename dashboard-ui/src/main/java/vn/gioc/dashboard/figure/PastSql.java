package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gioc.dashboard.alert.ToldAlerts;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.figure.ReportMeasure;

/**
 * Temporary views of the names of the tables, as these were in the events' time up to a moment. A bucket that the moment
 * cuts stands in several rows, whose sum it is: those of the narrower buckets that were over.
 */
final class PastSql {
    private static final List<BucketWidth> WIDTHS = List.of(BucketWidth.values());

    /** What is known of one thing only as it is now is empty: nothing of today may pass for the past. */
    private static final String OTHERS = """
            create temp view dossier as select * from public.dossier where false;
            create temp view report as select * from public.report where false;
            create temp view job_flush as
              select true as only_row, 0::bigint as epoch, 0::bigint as seq, %1$s as as_of, %1$s as flushed_at;
            create temp view source_freshness as
              select unit, source, %1$s as last_received_at, least(last_event_at, %1$s) as last_event_at,
                0::bigint as events
              from public.source_freshness;
            """;

    private PastSql() {}

    /** @param moment a whole minute, the first that is no longer counted */
    static String upTo(Instant moment) {
        return flows(
                        "dossier",
                        "procedure, channel, touchpoint, area",
                        DossierMeasure.values(),
                        DossierMeasure::column,
                        moment)
                + flows("report", "category, touchpoint, area", ReportMeasure.values(), ReportMeasure::column, moment)
                + flows(
                        "interaction",
                        "touchpoint, kind, topic",
                        InteractionMeasure.values(),
                        InteractionMeasure::column,
                        moment)
                + OTHERS.formatted(literal(moment))
                + "create temp view alert as " + ToldAlerts.upTo(literal(moment)) + ";\n";
    }

    private static <M> String flows(
            String subject, String dimensions, M[] measures, Function<M, String> column, Instant moment) {
        String sums = Arrays.stream(measures).map(column).collect(Collectors.joining(", "));
        String leaves = "public." + subject + "_flow";
        String totals = "public." + subject + "_total_flow";
        return view(subject + "_flow", dimensions + ", " + sums, leaves, leaves, moment)
                + view(subject + "_total_flow", sums, totals, leaves, moment);
    }

    /** @param minutes where minutes are read, which the totals have not */
    private static String view(String name, String columns, String table, String minutes, Instant moment) {
        List<String> parts = new ArrayList<>();
        parts.add("select unit, width, bucket, " + columns + " from " + table + " where "
                + WIDTHS.stream()
                        .map(width -> "width = '" + width + "' and bucket < " + literal(width.floor(moment)))
                        .collect(Collectors.joining(" or ")));
        for (BucketWidth cut : WIDTHS) {
            narrower(cut)
                    .filter(width -> over(width, moment))
                    .map(width -> "select unit, '" + cut + "'::text, " + literal(cut.floor(moment)) + ", " + columns
                            + " from " + (width == BucketWidth.MINUTE ? minutes : table) + " where width = '" + width
                            + "' and bucket >= " + literal(wider(width).floor(moment)) + " and bucket < "
                            + literal(width.floor(moment)))
                    .forEach(parts::add);
        }
        return "create temp view " + name + " as " + String.join("\nunion all ", parts) + ";\n";
    }

    private static Stream<BucketWidth> narrower(BucketWidth than) {
        return WIDTHS.stream().filter(width -> width.compareTo(than) < 0);
    }

    /** Whether some buckets of this width were over in the wider one that the moment cuts. */
    private static boolean over(BucketWidth width, Instant moment) {
        return wider(width).floor(moment).isBefore(width.floor(moment));
    }

    private static BucketWidth wider(BucketWidth width) {
        return WIDTHS.get(width.ordinal() + 1);
    }

    private static String literal(Instant moment) {
        return "timestamptz '" + moment + "'";
    }
}

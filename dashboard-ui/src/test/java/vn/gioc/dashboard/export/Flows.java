package vn.gioc.dashboard.export;

import java.time.Instant;
import java.util.Arrays;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.figure.BucketWidth;

/** Writes movements into the flow tables the way the jobs leave them: in a bucket of each width. */
final class Flows {
    private Flows() {}

    static void dossier(Instant at, String unit, String procedure, String channel, String measure, long delta) {
        write(
                at,
                """
                insert into dossier_flow as old (unit, width, bucket, procedure, channel, touchpoint, area,
                  registered, received, reopened, transferred_in, transferred_out, early, on_time,
                  on_time_without_due, late, withdrawn, refused, paused, overdue, due_soon, epoch, seq)
                select '%s', width, bucket, '%s', '%s', '', '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1
                from unnest(:widths::text[], :buckets::timestamptz[]) as each (width, bucket)
                on conflict do nothing""".formatted(unit, procedure, channel),
                "update dossier_flow set %1$s = %1$s + %2$d where unit = '%3$s' and procedure = '%4$s' and channel = '%5$s'"
                        .formatted(measure, delta, unit, procedure, channel));
    }

    static void report(Instant at, String unit, String category, String measure, long delta) {
        write(
                at,
                """
                insert into report_flow (unit, width, bucket, category, touchpoint, area, received, reopened,
                  on_time, on_time_without_due, late, refused, duplicate, overdue, due_soon, epoch, seq)
                select '%s', width, bucket, '%s', '', '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1
                from unnest(:widths::text[], :buckets::timestamptz[]) as each (width, bucket)
                on conflict do nothing""".formatted(unit, category),
                "update report_flow set %1$s = %1$s + %2$d where unit = '%3$s' and category = '%4$s'"
                        .formatted(measure, delta, unit, category));
    }

    private static void write(Instant at, String insert, String update) {
        String[] widths = Arrays.stream(BucketWidth.values()).map(Enum::name).toArray(String[]::new);
        String[] buckets = Arrays.stream(BucketWidth.values())
                .map(width -> width.floor(at).toString())
                .toArray(String[]::new);
        String rows = " and (width, bucket) in (select * from unnest(:widths::text[], :buckets::timestamptz[]))";
        for (String statement : new String[] {insert, update + rows}) {
            TestDatabase.client()
                    .sql(statement)
                    .param("widths", widths)
                    .param("buckets", buckets)
                    .update();
        }
        TestDatabase.addUp(TestDatabase.client());
    }
}

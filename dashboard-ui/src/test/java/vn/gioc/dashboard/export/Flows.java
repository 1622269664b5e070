package vn.gioc.dashboard.export;

import java.time.Instant;
import java.time.ZoneOffset;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.figure.BucketWidth;

/** Writes movements into the flow tables the way the jobs leave them: in a bucket of each width. */
final class Flows {
    private Flows() {}

    /** @param parts of the key, such as {@code procedure = '1.001193'}; those not named are empty */
    static void dossier(Instant at, String unit, String procedure, String channel, String measure, long delta) {
        for (BucketWidth width : BucketWidth.values()) {
            TestDatabase.client()
                    .sql("""
                            insert into dossier_flow as old (unit, width, bucket, procedure, channel, touchpoint, area,
                              registered, received, reopened, transferred_in, transferred_out, early, on_time,
                              on_time_without_due, late, withdrawn, refused, paused, overdue, due_soon, epoch, seq)
                            values (:unit, :width, :bucket, :procedure, :channel, '', '',
                              0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1)
                            on conflict do nothing""")
                    .param("unit", unit)
                    .param("width", width.name())
                    .param("bucket", width.floor(at).atOffset(ZoneOffset.UTC))
                    .param("procedure", procedure)
                    .param("channel", channel)
                    .update();
            TestDatabase.client()
                    .sql("update dossier_flow set %1$s = %1$s + :delta where unit = :unit and width = :width"
                                    .formatted(measure)
                            + " and bucket = :bucket and procedure = :procedure and channel = :channel")
                    .param("delta", delta)
                    .param("unit", unit)
                    .param("width", width.name())
                    .param("bucket", width.floor(at).atOffset(ZoneOffset.UTC))
                    .param("procedure", procedure)
                    .param("channel", channel)
                    .update();
        }
    }

    static void report(Instant at, String unit, String category, String measure, long delta) {
        for (BucketWidth width : BucketWidth.values()) {
            TestDatabase.client()
                    .sql("""
                            insert into report_flow (unit, width, bucket, category, touchpoint, area, received, reopened,
                              on_time, on_time_without_due, late, refused, duplicate, overdue, due_soon, epoch, seq)
                            values (:unit, :width, :bucket, :category, '', '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1)
                            on conflict do nothing""")
                    .param("unit", unit)
                    .param("width", width.name())
                    .param("bucket", width.floor(at).atOffset(ZoneOffset.UTC))
                    .param("category", category)
                    .update();
            TestDatabase.client()
                    .sql("update report_flow set %1$s = %1$s + :delta where unit = :unit and width = :width"
                                    .formatted(measure)
                            + " and bucket = :bucket and category = :category")
                    .param("delta", delta)
                    .param("unit", unit)
                    .param("width", width.name())
                    .param("bucket", width.floor(at).atOffset(ZoneOffset.UTC))
                    .param("category", category)
                    .update();
        }
    }
}

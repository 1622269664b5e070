package vn.gioc.dashboard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.DossierMeasure;

/** Writes dossier flows the way the jobs do: each movement in the row of its leaf, in all five widths. */
public final class FlowRows {
    /** What happened once, and where. */
    public record Moved(
            Instant at,
            String unit,
            DossierMeasure measure,
            int delta,
            String procedure,
            String channel,
            String area) {}

    private record Leaf(
            String unit, BucketWidth width, Instant bucket, String procedure, String channel, String area) {}

    private FlowRows() {}

    public static void insert(List<Moved> movements) {
        Map<Leaf, long[]> rows = new HashMap<>();
        for (Moved moved : movements) {
            for (BucketWidth width : BucketWidth.values()) {
                Leaf leaf = new Leaf(
                        moved.unit(), width, width.floor(moved.at()), moved.procedure(), moved.channel(), moved.area());
                rows.computeIfAbsent(leaf, each -> new long[DossierMeasure.values().length])[
                                moved.measure().ordinal()] +=
                        moved.delta();
            }
        }
        rows.forEach((leaf, sums) -> {
            TestDatabase.Row row = TestDatabase.dossierFlow(leaf.width().name(), leaf.bucket())
                    .with("unit", leaf.unit())
                    .with("procedure", leaf.procedure())
                    .with("channel", leaf.channel())
                    .with("area", leaf.area());
            for (DossierMeasure measure : DossierMeasure.values()) {
                row.with(measure.column(), sums[measure.ordinal()]);
            }
            row.write(TestDatabase.client());
        });
        TestDatabase.addUp(TestDatabase.client());
    }
}

package vn.gioc.dashboard.reconciliation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.Zone;
import vn.gioc.sql.recount.RecountResult;

/**
 * What a recount of a unit and period found. Moments have the offset of Asia/Ho_Chi_Minh.
 *
 * @param from null: from the beginning of all records
 * @param to the first moment after the period; null: to the end of all records
 * @param asOf up to when tables and events were known
 * @param epoch of the jobs that had written the tables
 * @param differing how many figures differ, or rest on a row that does
 * @param rows of dossiers, reports and indicator values that are not what the events tell
 * @param buckets of the flows that are not what the events add up to
 */
public record Reconciliation(
        String unit,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        OffsetDateTime asOf,
        long epoch,
        boolean agrees,
        int differing,
        List<Figure> figures,
        Rows rows,
        Buckets buckets) {

    /** @param codes of the dossiers or reports that differ in what the figure rests on */
    public record Figure(String figure, long shown, long recounted, long difference, Codes codes) {
        public boolean differs() {
            return difference != 0 || codes.count() > 0;
        }
    }

    /** @param first at most 100 of them */
    public record Codes(long count, List<String> first) {}

    /** @param first at most 100 of them */
    public record Rows(long count, List<RecountResult.Row> first) {}

    /** @param first at most 100 of them */
    public record Buckets(long count, List<Bucket> first) {}

    /** @param leaf the known dimensions, such as procedure, channel, touchpoint and area */
    public record Bucket(
            String subject,
            String width,
            String unit,
            OffsetDateTime bucket,
            String leaf,
            String measure,
            long shown,
            long recounted) {
        static Bucket of(RecountResult.Leaf leaf) {
            return new Bucket(
                    leaf.subject(),
                    leaf.width(),
                    leaf.unit(),
                    Zone.written(leaf.bucket()),
                    leaf.leaf(),
                    leaf.measure(),
                    leaf.shown(),
                    leaf.recounted());
        }
    }

    /** @param shown by names without a period */
    static Reconciliation of(Asked asked, Known known, Map<String, Long> shown, RecountResult counted) {
        List<Figure> figures = new ArrayList<>();
        new TreeMap<>(shown).forEach((name, value) -> {
            Long recounted = counted.figures().get(name);
            if (recounted == null) {
                throw new IllegalStateException("no recount of " + name);
            }
            RecountResult.Codes codes = counted.codes().getOrDefault(name, new RecountResult.Codes(0, List.of()));
            figures.add(new Figure(
                    name + ".period", value, recounted, value - recounted, new Codes(codes.all(), codes.first())));
        });
        int differing = Math.toIntExact(figures.stream().filter(Figure::differs).count());
        return new Reconciliation(
                asked.unit(),
                asked.from() == null ? null : Zone.written(asked.from()),
                asked.to() == null ? null : Zone.written(asked.to()),
                Zone.written(known.asOf()),
                known.epoch(),
                differing == 0 && counted.agrees(),
                differing,
                figures,
                new Rows(counted.differingRows(), counted.rows()),
                new Buckets(
                        counted.differingLeaves(),
                        counted.leaves().stream().map(Bucket::of).toList()));
    }

    /** Everything that is otherwise than the events tell it, for a gauge: 0 where all agrees. */
    long differences() {
        return figures.stream().filter(figure -> figure.difference() != 0).count() + rows.count() + buckets.count();
    }
}

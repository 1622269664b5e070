package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.LeafSums;
import vn.gioc.domain.figure.Movement;

/**
 * Movements on their way into a table of flows. They are added up some at a time, so that memory stays flat: a bucket may
 * stand in several rows, whose sum it is. Whoever reads flows adds them up anyway.
 */
final class FlowRows<M extends Enum<M>> {
    private static final int MOVEMENTS_AT_ONCE = 20_000;

    private final Class<M> measures;
    private final Instant asOf;
    private final CopyRows rows;
    private LeafSums<M> sums;
    private int added;

    FlowRows(
            Connection connection,
            Part part,
            List<String> dimensions,
            Class<M> measures,
            Function<M, String> column,
            Instant asOf) {
        this.measures = measures;
        this.asOf = asOf;
        List<String> columns = new ArrayList<>(List.of("unit", "width", "bucket"));
        columns.addAll(dimensions);
        columns.addAll(Arrays.stream(measures.getEnumConstants()).map(column).toList());
        columns.addAll(List.of("epoch", "seq"));
        rows = new CopyRows(connection, part, columns);
        sums = new LeafSums<>(measures, asOf);
    }

    /** @param dimensions in the table's order; what is not known is an empty text */
    void add(List<String> dimensions, List<Movement<M>> movements) throws SQLException {
        sums.add(dimensions, movements);
        added += movements.size();
        if (added >= MOVEMENTS_AT_ONCE) {
            spill();
        }
    }

    void send() throws SQLException {
        spill();
        rows.send();
    }

    private void spill() throws SQLException {
        for (var each : sums.sums().entrySet()) {
            LeafSums.Leaf leaf = each.getKey();
            List<@Nullable String> row = new ArrayList<>(
                    List.of(leaf.unit(), leaf.width().name(), leaf.bucket().toString()));
            row.addAll(leaf.dimensions());
            for (long sum : each.getValue()) {
                row.add(Long.toString(sum));
            }
            row.add("0");
            row.add("0");
            rows.add(row.toArray(String[]::new));
        }
        sums = new LeafSums<>(measures, asOf);
        added = 0;
    }
}

package vn.gioc.sql.recount;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the raw events give, and where the tables differ from it.
 *
 * @param figures by names such as {@code dossiers.received}: flows of the period, stocks at its end, carriedIn at its start
 * @param codes by figure: whose rows differ in what the figure rests on
 * @param rows the first {@value #LISTED} attributes of dossiers, reports and indicator values that differ
 * @param differingRows how many there are in all
 * @param leaves the first {@value #LISTED} rows of the flow tables that differ
 * @param differingLeaves how many there are in all
 */
public record RecountResult(
        Map<String, Long> figures,
        Map<String, Codes> codes,
        List<Row> rows,
        long differingRows,
        List<Leaf> leaves,
        long differingLeaves) {
    /** How many differences are listed; the others are only counted. */
    public static final int LISTED = 100;

    public RecountResult {
        figures = Map.copyOf(figures);
        codes = Map.copyOf(codes);
        rows = List.copyOf(rows);
        leaves = List.copyOf(leaves);
    }

    /** @param first at most {@value #LISTED} of them */
    public record Codes(long all, List<String> first) {}

    /**
     * An attribute that the table has otherwise than the events tell it.
     *
     * @param subject dossiers, reports or indicators
     * @param shown null where the table has none, or no such row, and of indicators; moments with the offset of Asia/Ho_Chi_Minh
     */
    public record Row(
            String subject,
            String code,
            String attribute,
            @Nullable String shown,
            @Nullable String recounted) {}

    /**
     * A measure of a row of a flow table that is not what the events add up to.
     *
     * @param bucket its first moment
     * @param leaf the known dimensions beside the unit, such as procedure, channel, touchpoint and area; {@code total} for the
     *     unit's total, which has none: its hours are compared with those of the leaves
     */
    public record Leaf(
            String subject,
            String width,
            String unit,
            Instant bucket,
            String leaf,
            String measure,
            long shown,
            long recounted) {}

    /** Whether the tables are what the events give. */
    public boolean agrees() {
        return differingRows == 0 && differingLeaves == 0;
    }
}

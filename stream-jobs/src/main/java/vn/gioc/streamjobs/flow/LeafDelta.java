package vn.gioc.streamjobs.flow;

/**
 * What a bundle adds to one row of a flow table.
 *
 * @param key unit, width, bucket and the other dimensions, joined
 * @param deltas one a measure
 * @param stamp the last tick before what caused it, milliseconds since 1970
 */
public record LeafDelta(int table, String key, long[] deltas, long stamp) {
    /** One row of one table: what the sums are keyed by. */
    public String row() {
        return table + key;
    }
}

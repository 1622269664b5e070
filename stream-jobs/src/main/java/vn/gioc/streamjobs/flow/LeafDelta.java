package vn.gioc.streamjobs.flow;

/**
 * What a bundle adds to one row of a flow table, of leaves or of totals.
 *
 * @param key the table, unit, width, bucket and the other dimensions, joined: what the sums are keyed by
 * @param deltas one a measure
 * @param stamp the last tick before what caused it, milliseconds since 1970
 */
public record LeafDelta(int table, String key, long[] deltas, long stamp) {}

package vn.gioc.streamjobs.flow;

/**
 * One movement on its way to the sums. Never leaves its task: the bundle right behind adds it up.
 *
 * @param table the ordinal of the flow {@code Table}
 * @param unit who it counts for
 * @param dimensions the other dimensions of the leaf, in the table's order, joined by {@link Leaf#SEPARATOR}
 * @param at the moment it is true for, microseconds since 1970
 * @param measure the ordinal of the measure
 */
public record FlowDelta(int table, String unit, String dimensions, long at, int measure, long delta) {}

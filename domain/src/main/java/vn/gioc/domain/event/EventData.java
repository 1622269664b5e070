package vn.gioc.domain.event;

/**
 * The {@code data} of an event: one record for each type, in the package of its subject. Not sealed, since a sealed
 * type may not span packages outside a named module.
 */
public interface EventData {
    /** The unit the event speaks of, by its id in the file of units; empty for one that speaks of no unit. */
    String unit();
}

package vn.gioc.domain.figure;

import java.time.Instant;

/**
 * One change of one measure: what a fact adds to a unit's figures, and when it is true for. Flows count +1; stocks
 * (paused, overdue, due soon) go up and down again.
 *
 * @param at the moment it is true for, which is not the moment it became known
 * @param scheduled true where the clock alone makes it true, without any event: a due moment that passes
 */
public record Movement<M extends Enum<M>>(Instant at, String unit, M measure, int delta, boolean scheduled) {}

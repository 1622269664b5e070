package vn.gioc.domain.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What was seen of one thing that a rule watches. Of what is stale or suppressed there is none.
 *
 * @param asOf up to when it is known
 * @param since from when the value stands where it stands, in the events' time; asked only where something begins
 */
public record Observation(BigDecimal value, Levels levels, Instant asOf, Supplier<Instant> since) {}

package vn.gioc.streamjobs.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.Movement;

/**
 * What a set of events tells.
 *
 * @param row the columns of its row, in the table's order
 * @param dimensions of its leaf beside the unit, joined
 * @param outOfOrder an end was reported before its beginning
 * @param settledAt when it ended, microseconds since 1970: what comes into force later does not touch it; MAX_VALUE
 *     where it has not ended
 */
public record Told<M extends Enum<M>>(
        @Nullable String[] row, String dimensions, List<Movement<M>> movements, boolean outOfOrder, long settledAt) {}

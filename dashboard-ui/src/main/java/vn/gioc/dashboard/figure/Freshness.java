package vn.gioc.dashboard.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.SourceState;

/**
 * How far the figures of one subject can be trusted to be of now.
 *
 * @param asOf up to when they are known
 * @param source the one source they rest on; null where several do
 */
record Freshness(
        @Nullable Instant asOf, boolean stale, @Nullable String source) {

    /** @param resting the sources that the subject rests on */
    static Freshness of(@Nullable Instant asOf, boolean live, List<SourceState> resting) {
        boolean silent = resting.isEmpty() || resting.stream().anyMatch(SourceState::stale);
        Instant heard = resting.stream()
                .filter(SourceState::stale)
                .map(SourceState::lastReceivedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant known = heard != null && asOf != null && heard.isBefore(asOf) ? heard : asOf;
        return new Freshness(
                known, !live || silent, resting.size() == 1 ? resting.get(0).source() : null);
    }

    Figure figure(@Nullable BigDecimal value, List<Figure.Part> parts) {
        return new Figure(value, asOf, stale, source, parts);
    }
}

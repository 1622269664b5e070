package vn.gioc.dashboard.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Names;

/**
 * How fresh a source is, against its expected rhythm.
 *
 * @param lastReceivedAt when the centre last received from it; null if never
 * @param lastEventAt the latest moment its events speak of
 */
public record SourceState(
        String source,
        Names names,
        @Nullable Instant lastReceivedAt,
        @Nullable Instant lastEventAt,
        boolean stale) {}

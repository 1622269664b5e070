package vn.gioc.domain.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that came into force moved the due moment of an unfinished dossier.
 *
 * @param at when it came into force; where the dossier was done then, when it was reopened
 * @param from null where there was none
 * @param to null where there is none any more
 * @param calendar which, with its version, such as {@code cho-quan@2026.2}
 */
public record DueMove(
        Instant at, @Nullable Instant from, @Nullable Instant to, String calendar) {}

package vn.gioc.dashboard.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.Zone;

/**
 * What is asked of the figures of a unit.
 *
 * @param at as of which moment in the events' time, to the end of its minute; null: now
 * @param from the first moment of a period asked for beside the usual ones; null: none
 * @param to the first moment after it; null: up to the moment asked for
 * @param by by what each figure is split; null: not at all
 */
public record Question(
        @Nullable Instant at,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Dimension by) {
    /** The last part of the names of figures of the period asked for. */
    static final String PERIOD = "period";

    /** The sum of everything up to the end of the period asked for: its closing stock. */
    static final String UP_TO_PERIOD = "up to period";

    public static final Question LIVE = new Question(null, null, null, null);

    public Question {
        if (from == null && to != null) {
            throw new IllegalArgumentException("a period needs its beginning");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a period begins before it ends");
        }
    }

    /** The first moment that is no longer counted; null where all records are. */
    @Nullable
    Instant end() {
        return at == null ? null : BucketWidth.MINUTE.floor(at).plus(Duration.ofMinutes(1));
    }

    /** @param now the wall clock: the day that "today" is, where no moment is asked for */
    List<Window> windows(Instant now) {
        LocalDate day = Zone.dateOf(at == null ? now : at);
        List<Window> windows = new ArrayList<>();
        for (Period period : Period.values()) {
            windows.add(new Window(period.word(), period.start(day), end()));
        }
        if (from != null) {
            Instant close = close();
            windows.add(new Window(PERIOD, from, close));
            windows.add(new Window(UP_TO_PERIOD, null, close));
        }
        return windows;
    }

    private @Nullable Instant close() {
        Instant end = end();
        return to == null || (end != null && end.isBefore(to)) ? end : to;
    }
}

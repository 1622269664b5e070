package vn.gioc.dashboard.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.Zone;

/**
 * How a day of the past runs: from which minute on, and how many times as fast as the clock. Days are those of
 * Asia/Ho_Chi_Minh. Every change begins a new run from the minute that was reached.
 *
 * @param first the first minute of the day
 * @param last its last minute; of a day that is not over, the last that is known
 * @param from the minute that this run begins at
 * @param since when it began, by the clock of now
 * @param speed replayed seconds a second, {@link #SLOWEST} to {@link #FASTEST}
 * @param playing false while it stands still
 */
record ReplayPace(Instant first, Instant last, Instant from, Instant since, int speed, boolean playing) {
    static final int SLOWEST = 1;
    static final int FASTEST = 600;
    static final List<Integer> SPEEDS = List.of(SLOWEST, 10, 60, FASTEST);

    /** Before the counters open: the night goes by without much to see. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** A wall that shows the past and does not move any more was forgotten: it is live again after this. */
    static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(15);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    ReplayPace {
        last = last.isBefore(first) ? first : last;
        from = within(from, first, last);
        speed = Math.clamp(speed, SLOWEST, FASTEST);
    }

    /** @param known up to when anything is known of the day */
    static ReplayPace of(LocalDate day, LocalTime begin, int speed, boolean playing, Instant known, Instant now) {
        Instant end = Zone.startOf(day.plusDays(1)).minus(MINUTE);
        Instant last = known.isBefore(end) ? BucketWidth.MINUTE.floor(known) : end;
        Instant from = day.atTime(begin).atZone(Zone.ID).toInstant();
        return new ReplayPace(Zone.startOf(day), last, from, now, speed, playing);
    }

    /** The minute that is shown at {@code now}. */
    Instant at(Instant now) {
        return BucketWidth.MINUTE.floor(exactly(now));
    }

    boolean isOver(Instant now) {
        return !exactly(now).isBefore(last);
    }

    /** Whether nothing has moved for so long that the wall is to be live again. */
    boolean isForgotten(Instant now) {
        Duration running = playing ? Duration.between(from, last).dividedBy(speed) : Duration.ZERO;
        return !now.isBefore(since.plus(running).plus(LONGEST_STANDSTILL));
    }

    /** Stands still, or goes on; a day that is over begins again. */
    ReplayPace turned(Instant now) {
        boolean again = isOver(now);
        return new ReplayPace(first, last, again ? first : exactly(now), now, speed, again || !playing);
    }

    ReplayPace by(int newSpeed, Instant now) {
        return new ReplayPace(first, last, exactly(now), now, newSpeed, playing);
    }

    /** The next of the usual speeds, {@code steps} up or down. */
    ReplayPace quicker(int steps, Instant now) {
        // One between two of them goes to the nearest on that side.
        long place = steps > 0
                ? SPEEDS.stream().filter(each -> each <= speed).count() - 1
                : SPEEDS.stream().filter(each -> each < speed).count();
        return by(SPEEDS.get(Math.clamp(place + steps, 0, SPEEDS.size() - 1)), now);
    }

    ReplayPace to(Instant minute, Instant now) {
        return new ReplayPace(first, last, minute, now, speed, playing);
    }

    private Instant exactly(Instant now) {
        Duration run = Duration.between(since, now);
        return !playing || run.isNegative() ? from : within(from.plus(run.multipliedBy(speed)), first, last);
    }

    private static Instant within(Instant moment, Instant first, Instant last) {
        return moment.isBefore(first) ? first : moment.isAfter(last) ? last : moment;
    }
}

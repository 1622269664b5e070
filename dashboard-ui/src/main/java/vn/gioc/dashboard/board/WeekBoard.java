package vn.gioc.dashboard.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This week beside last week, both from Monday to the same hour, so that a Wednesday is not held against a whole week.
 *
 * @param upTo the whole hour up to which both are counted; null where nothing is known
 */
public record WeekBoard(@Nullable Instant upTo, List<Line> lines) {
    public static final WeekBoard NONE = new WeekBoard(null, List.of());

    /**
     * One figure of both weeks.
     *
     * @param figure without its period, such as {@code dossiers.received}
     * @param now from Monday to {@code upTo}
     * @param before the same stretch a week ago
     * @param days of this week, Monday first, those that have begun; the last one up to {@code upTo}
     * @param daysBefore the seven whole days of last week
     */
    public record Line(String figure, long now, long before, List<Long> days, List<Long> daysBefore, boolean stale) {
        public Line {
            days = List.copyOf(days);
            daysBefore = List.copyOf(daysBefore);
        }

        /** How much of the same day last week had come by this hour, where {@code day} is the latest that has begun. */
        public long dayBeforeUpToNow(int day) {
            long earlier = daysBefore.subList(0, day).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return Math.clamp(before - earlier, 0, Math.max(0, daysBefore.get(day)));
        }

        public long change() {
            return now - before;
        }
    }

    public WeekBoard {
        lines = List.copyOf(lines);
    }

    public Optional<Line> line(String figure) {
        return lines.stream().filter(line -> line.figure().equals(figure)).findFirst();
    }
}

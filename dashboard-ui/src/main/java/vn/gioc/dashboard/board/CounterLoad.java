package vn.gioc.dashboard.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * How much comes by another way than the counter: what was received through each touchpoint in weeks of seven days, of
 * which the last ends today. Shares are whole percents of what names its touchpoint.
 *
 * @param lines by touchpoint, that of most in the last week first
 */
public record CounterLoad(List<Line> lines) {
    public static final int WEEKS = 12;

    private static final String COUNTER = "COUNTER";
    private static final int LAST = WEEKS - 1;
    private static final ToLongFunction<Line> NOW = line -> line.weeks().get(LAST);
    private static final ToLongFunction<Line> BEFORE = line -> line.weeks().get(LAST - 1);

    /**
     * @param code of the touchpoint; empty: what names none
     * @param weeks received in each of the {@link #WEEKS} weeks, the oldest first
     * @param yearAgo received in the seven days that ended 52 weeks ago
     */
    public record Line(String code, String name, List<Long> weeks, long yearAgo) {
        public Line {
            weeks = List.copyOf(weeks);
            if (weeks.size() != WEEKS) {
                throw new IllegalArgumentException("not " + WEEKS + " weeks but " + weeks.size());
            }
        }

        /** In the last seven days. */
        public long now() {
            return NOW.applyAsLong(this);
        }

        public boolean named() {
            return !code.isEmpty();
        }

        boolean relieves() {
            return named() && !code.equals(COUNTER);
        }
    }

    public CounterLoad {
        lines = List.copyOf(lines);
    }

    /** Received in the last seven days, by a known way or not. */
    public long received() {
        return lines.stream().mapToLong(NOW).sum();
    }

    /** Of those the ones that name no touchpoint. */
    public long unknown() {
        return received() - known(NOW);
    }

    /** The touchpoint that takes most off the counter. */
    public Optional<Line> relief() {
        return lines.stream()
                .filter(line -> line.relieves() && line.now() > 0)
                .max(java.util.Comparator.comparingLong(NOW));
    }

    /** Percent that passed the counter by in a week; empty where nothing names its touchpoint. */
    public OptionalLong away(int week) {
        return away(line -> line.weeks().get(week));
    }

    public OptionalLong awayNow() {
        return away(NOW);
    }

    public OptionalLong awayBefore() {
        return away(BEFORE);
    }

    public OptionalLong awayYearAgo() {
        return away(Line::yearAgo);
    }

    public OptionalLong shareNow(Line line) {
        return percent(line.now(), known(NOW));
    }

    public OptionalLong shareBefore(Line line) {
        return percent(BEFORE.applyAsLong(line), known(BEFORE));
    }

    public OptionalLong shareYearAgo(Line line) {
        return percent(line.yearAgo(), known(Line::yearAgo));
    }

    private OptionalLong away(ToLongFunction<Line> of) {
        return percent(lines.stream().filter(Line::relieves).mapToLong(of).sum(), known(of));
    }

    private long known(ToLongFunction<Line> of) {
        return lines.stream().filter(Line::named).mapToLong(of).sum();
    }

    /** Half a percent is rounded up; nothing is no percent of nothing. */
    static OptionalLong percent(long part, long whole) {
        return whole == 0 ? OptionalLong.empty() : OptionalLong.of((200 * part + whole) / (2 * whole));
    }
}

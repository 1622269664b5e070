package vn.gioc.dashboard.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.domain.figure.BucketWidth;

/**
 * Adds up flows. A stock is the sum of the flows up to a moment, so this reads stocks too. What is not split is read from
 * the totals, which the jobs keep by the hour and wider, and only the minutes at a window's edges from the leaves.
 */
@Component
public class FlowQueries {
    private final JdbcClient database;

    FlowQueries(JdbcClient database) {
        this.database = database;
    }

    /** The sums of each window by its parts. */
    public record WindowSums(Subject subject, Map<String, Map<String, Sums>> parts) {
        /** Of a window without any flow: all zero. */
        public Sums of(String window) {
            return Sums.together(
                    subject.measures(), parts.getOrDefault(window, Map.of()).values());
        }

        public Set<String> keys(String window) {
            return parts.getOrDefault(window, Map.of()).keySet();
        }

        public Sums of(String window, String part) {
            Sums sums = parts.getOrDefault(window, Map.of()).get(part);
            return sums == null ? Sums.none(subject.measures()) : sums;
        }
    }

    /**
     * @param units whose flows are added together
     * @param by null: one part named ""; a dimension the subject has not gives the same
     */
    public WindowSums sum(Subject subject, List<String> units, Collection<Window> windows, @Nullable Dimension by) {
        Dimension split = by != null && subject.hasDimension(by) ? by : null;
        Ranges ofLeaves = new Ranges();
        Ranges ofTotals = new Ranges();
        for (Window window : windows) {
            for (Window.Range range : window.cover()) {
                boolean leaves = split != null || range.width() == BucketWidth.MINUTE;
                (leaves ? ofLeaves : ofTotals).add(window.name(), range);
            }
        }
        Map<String, Map<String, Sums>> parts = new HashMap<>();
        read(subject, subject.sumLeaves(split), units, ofLeaves, parts);
        read(subject, subject.sumTotals(), units, ofTotals, parts);
        return new WindowSums(subject, parts);
    }

    /**
     * The same with the units as its parts, from the totals alone.
     *
     * @throws IllegalArgumentException for a window that does not begin and end on whole hours
     */
    WindowSums sumByUnit(Subject subject, List<String> units, Collection<Window> windows) {
        Ranges ranges = new Ranges();
        for (Window window : windows) {
            for (Window.Range range : window.cover()) {
                if (range.width() == BucketWidth.MINUTE) {
                    throw new IllegalArgumentException("not on whole hours: " + window);
                }
                ranges.add(window.name(), range);
            }
        }
        Map<String, Map<String, Sums>> parts = new HashMap<>();
        read(subject, subject.sumTotalsByUnit(), units, ranges, parts);
        return new WindowSums(subject, parts);
    }

    private void read(
            Subject subject, String sql, List<String> units, Ranges ranges, Map<String, Map<String, Sums>> parts) {
        if (ranges.names.isEmpty()) {
            return;
        }
        database.sql(sql)
                .param("names", ranges.names.toArray(String[]::new))
                .param("widths", ranges.widths.toArray(String[]::new))
                .param("starts", ranges.starts.toArray(String[]::new))
                .param("ends", ranges.ends.toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .query(row -> {
                    parts.computeIfAbsent(row.getString(1), name -> new HashMap<>())
                            .merge(
                                    row.getString(2),
                                    sums(row, subject),
                                    (one, other) -> Sums.together(subject.measures(), List.of(one, other)));
                });
    }

    /** Ranges of windows as the columns of a parameter. */
    private static final class Ranges {
        private final List<String> names = new ArrayList<>();
        private final List<String> widths = new ArrayList<>();
        private final List<String> starts = new ArrayList<>();
        private final List<String> ends = new ArrayList<>();

        void add(String window, Window.Range range) {
            names.add(window);
            widths.add(range.width().name());
            starts.add(bound(range.from(), "-infinity"));
            ends.add(bound(range.to(), "infinity"));
        }
    }

    private static Sums sums(ResultSet row, Subject subject) throws SQLException {
        long[] values = new long[subject.measures()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getLong(i + 3);
        }
        return new Sums(values);
    }

    private static String bound(@Nullable Instant moment, String none) {
        return moment == null ? none : moment.toString();
    }
}

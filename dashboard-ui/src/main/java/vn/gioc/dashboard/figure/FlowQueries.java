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

/** Adds up flows. A stock is the sum of the flows up to a moment, so this reads stocks too. */
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
        List<String> names = new ArrayList<>();
        List<String> widths = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (Window window : windows) {
            for (Window.Range range : window.cover()) {
                names.add(window.name());
                widths.add(range.width().name());
                starts.add(bound(range.from(), "-infinity"));
                ends.add(bound(range.to(), "infinity"));
            }
        }
        Map<String, Map<String, Sums>> parts = new HashMap<>();
        database.sql(subject.sumWindows())
                .param("by", by == null ? "" : by.name())
                .param("names", names.toArray(String[]::new))
                .param("widths", widths.toArray(String[]::new))
                .param("starts", starts.toArray(String[]::new))
                .param("ends", ends.toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .query(row -> {
                    parts.computeIfAbsent(row.getString(1), name -> new HashMap<>())
                            .put(row.getString(2), sums(row, subject));
                });
        return new WindowSums(subject, parts);
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

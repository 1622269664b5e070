package vn.gioc.dashboard.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, in roles and not in colours.
 *
 * @param labels one for each place on the axis
 * @param marked the place that is now; -1 where none is
 * @param values which values are written at their marks
 * @param behind drawn wider and softer behind the first series, such as the usual day; null where there is none
 * @param limits targets and thresholds
 * @param suffix written after the last values, such as a percent sign; else empty
 * @param answer what it says, for those who can't see it
 */
public record Plot(
        Kind kind,
        List<String> labels,
        int marked,
        Values values,
        List<Series> series,
        @Nullable Series behind,
        List<Limit> limits,
        String suffix,
        String answer) {
    /** COLUMNS stand on zero; LINES may not. */
    public enum Kind {
        COLUMNS,
        LINES
    }

    /** ALL, or the LAST of each series. */
    public enum Values {
        ALL,
        LAST
    }

    /**
     * A row of values.
     *
     * @param role of the palette, such as {@code s1} or {@code past}
     * @param lastRole of its last value; the same where it is not judged
     * @param data null where nothing is known
     */
    public record Series(String name, String role, String lastRole, List<@Nullable Double> data) {
        public Series {
            data = java.util.Collections.unmodifiableList(new ArrayList<>(data));
        }

        boolean sameFrame(Series other) {
            return name.equals(other.name)
                    && role.equals(other.role)
                    && lastRole.equals(other.lastRole)
                    && data.size() == other.data.size();
        }
    }

    /** A line across the plot. */
    public record Limit(double at, String text, String role) {}

    /** A value that is another one now. */
    public record Point(int series, int place, @Nullable Double value) {}

    public Plot {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        limits = List.copyOf(limits);
    }

    public Plot(
            Kind kind,
            List<String> labels,
            int marked,
            Values values,
            List<Series> series,
            @Nullable Series behind,
            List<Limit> limits,
            String answer) {
        this(kind, labels, marked, values, series, behind, limits, "", answer);
    }

    /** Whether only values differ, so that points are enough. */
    boolean sameFrame(Plot other) {
        if (kind != other.kind
                || marked != other.marked
                || !labels.equals(other.labels)
                || !limits.equals(other.limits)
                || !suffix.equals(other.suffix)
                || !Objects.equals(behind, other.behind)
                || series.size() != other.series.size()) {
            return false;
        }
        for (int i = 0; i < series.size(); i++) {
            if (!series.get(i).sameFrame(other.series.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The points of {@code this} that {@code before} has otherwise. */
    List<Point> changedSince(Plot before) {
        List<Point> changed = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            List<@Nullable Double> now = series.get(s).data();
            List<@Nullable Double> then = before.series.get(s).data();
            for (int i = 0; i < now.size(); i++) {
                if (!Objects.equals(now.get(i), then.get(i))) {
                    changed.add(new Point(s, i, now.get(i)));
                }
            }
        }
        return changed;
    }
}

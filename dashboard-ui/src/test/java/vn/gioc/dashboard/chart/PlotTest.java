package vn.gioc.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    @Test
    void onlyThePointsThatChangedAreSent() {
        Plot before = plot(List.of("7h", "8h", "9h"), 4.0, 5.0, null);
        Plot now = plot(List.of("7h", "8h", "9h"), 4.0, 6.0, 1.0);
        assertThat(now.sameFrame(before)).isTrue();
        assertThat(now.changedSince(before)).containsExactly(new Plot.Point(0, 1, 6.0), new Plot.Point(0, 2, 1.0));
    }

    @Test
    void anotherDayIsAnotherFrame() {
        assertThat(plot(List.of("8h", "9h", "10h"), 4.0, 5.0, null)
                        .sameFrame(plot(List.of("7h", "8h", "9h"), 4.0, 5.0, null)))
                .isFalse();
    }

    private static Plot plot(List<String> labels, Double... values) {
        return new Plot(
                Plot.Kind.COLUMNS,
                labels,
                -1,
                Plot.Values.ALL,
                List.of(new Plot.Series("", "s1", "s1", Arrays.asList(values))),
                null,
                List.of(),
                "");
    }
}

package vn.gioc.bench;

import java.util.Arrays;
import java.util.List;

/** Some of the measured times, each a time that was measured (nearest rank), and how many there were. */
record Percentiles(int samples, double p50, double p95, double p99) {
    /** @throws IllegalArgumentException without any value */
    static Percentiles of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted.length, at(sorted, .50), at(sorted, .95), at(sorted, .99));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    List<Measure> measures(String name, String unit, String aim50, String aim99) {
        String note = "of " + samples + (samples < 100 ? ": too few for a p99, it is the longest" : "");
        return List.of(
                new Measure(name + ", p50", p50, unit, aim50, note),
                new Measure(name + ", p95", p95, unit, "", note),
                new Measure(name + ", p99", p99, unit, aim99, note));
    }
}

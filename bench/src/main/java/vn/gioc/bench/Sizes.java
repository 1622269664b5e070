package vn.gioc.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param events in the log of which rows are made
 * @param history events that a centre holds before its screens are looked at
 * @param probing how long probes are sent at each load
 * @param csvRows rows of the files
 * @param dossiers that a year has, for its recount
 * @param wards that send indicators, 168 to a city
 * @param ticks a screen lives through, a second each
 * @param screens open at once
 * @param busy how long a centre's processors are watched
 * @param rounds how often each side of a ratio is measured
 */
record Sizes(
        int events,
        int history,
        Duration probing,
        int csvRows,
        int dossiers,
        int wards,
        int ticks,
        int screens,
        Duration busy,
        int rounds) {
    static final Sizes FULL = new Sizes(
            400_000,
            100_000,
            Duration.ofSeconds(40),
            1_000_000,
            1_000_000,
            3_321,
            21_600,
            200,
            Duration.ofSeconds(60),
            2);
    static final Sizes QUICK =
            new Sizes(60_000, 5_000, Duration.ofSeconds(8), 60_000, 50_000, 336, 1_200, 40, Duration.ofSeconds(10), 1);
}

package vn.gioc.bench;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.standalone.embedded.EmbeddedDatabase;
import vn.gioc.standalone.embedded.EmbeddedJobs;
import vn.gioc.standalone.embedded.EmbeddedLog;

/**
 * Events a second from the log to committed rows, beside the floor. Both read the same log, taking turns, after a round
 * of each that is not counted.
 */
final class LogToRows {
    private LogToRows() {}

    static List<Measure> run(Workplace place) throws Exception {
        Path folder = place.folder("rows");
        int events = place.sizes().events();
        Metrics.addRegistry(new SimpleMeterRegistry());
        try (DataFolder data = place.held(DataFolder.open(folder, DataFolder.Use.OWN));
                EmbeddedDatabase database = place.held(EmbeddedDatabase.in(data));
                EmbeddedLog log = place.held(EmbeddedLog.in(data))) {
            log.start();
            database.start();
            FilledLog.fill(
                    log.address(),
                    new DayOfEvents(
                            Units.sample(), "bench", events, place.clock().instant()));
            Floor floor = new Floor(log.address(), events);
            JobRound job =
                    new JobRound(place, log.address(), database, EmbeddedJobs.in(data), folder.resolve("checkpoints"));
            floor.run();
            job.run("warm", events / 2);
            List<Double> floors = new ArrayList<>();
            List<JobRound.Speed> jobs = new ArrayList<>();
            for (int round = 1; round <= place.sizes().rounds(); round++) {
                floors.add(floor.run());
                jobs.add(job.run("round_" + round, events));
            }
            return measures(events, floors, jobs);
        }
    }

    private static List<Measure> measures(int events, List<Double> floors, List<JobRound.Speed> jobs) {
        double floor = mean(floors, each -> each);
        double job = mean(jobs, JobRound.Speed::eventsPerSecond);
        List<String> ratios = new ArrayList<>();
        for (int round = 0; round < jobs.size(); round++) {
            ratios.add("%.2f".formatted(jobs.get(round).eventsPerSecond() / floors.get(round)));
        }
        String note = "mean of %d rounds of %,d events".formatted(jobs.size(), events);
        return List.of(
                new Measure("floor: consume and decode only", floor, "events/s").note(note),
                new Measure("log to committed rows", job, "events/s").note(note),
                new Measure("log to committed rows", mean(jobs, JobRound.Speed::rowsPerSecond), "rows/s")
                        .note("inserted or updated"),
                new Measure("log to committed rows, of the floor", job / floor, "ratio")
                        .aim("≥ 0.35, goal 0.50")
                        .note("by round " + String.join(", ", ratios)));
    }

    private static <T> double mean(List<T> values, ToDoubleFunction<T> of) {
        return values.stream().mapToDouble(of).average().orElseThrow();
    }
}

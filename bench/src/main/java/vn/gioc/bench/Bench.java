package vn.gioc.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.gioc.domain.figure.Zone;

/** Runs the benchmarks: a table on the screen, and the same as JSON. */
@Command(
        name = "bench",
        description =
                "Measures on this machine, side by side, and prints a table. Nothing it starts or writes is left.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    @Parameters(paramLabel = "PART", description = "which to run: ${COMPLETION-CANDIDATES} (default: all)")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--quick", description = "small sizes: whether it works, not how fast it is")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "for the figures (default: bench/target/bench.json)")
    private @Nullable Path json;

    private final Clock clock = Clock.systemUTC();

    private Bench() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "vn/gioc/bench/logback-bench.xml");
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Instant began = clock.instant();
        Map<String, String> machine = Machine.told();
        List<Measure> measures = new ArrayList<>();
        Map<String, String> failures = new TreeMap<>();
        Map<String, String> versions = new TreeMap<>(Machine.libraries());
        try (Workplace place = Workplace.open(quick ? Sizes.QUICK : Sizes.FULL, clock)) {
            for (Part part : parts) {
                measure(part, place, measures, failures);
            }
            versions.putAll(place.versions());
        }
        long seconds = Duration.between(began, clock.instant()).toSeconds();
        Report report =
                new Report(Zone.written(began).toString(), quick, seconds, machine, versions, measures, failures);
        System.out.print(MeasureTable.of(measures));
        failures.forEach((part, why) -> System.out.println("not measured: " + part + ": " + why));
        Path file = json == null ? besideTheClasses() : json;
        report.write(file);
        System.out.println(seconds + " s; as JSON: " + file);
        return failures.isEmpty() ? 0 : 1;
    }

    /** A part that can't be measured is told as such; the others are measured all the same. */
    private static void measure(Part part, Workplace place, List<Measure> measures, Map<String, String> failures) {
        String name = part.name().toLowerCase(Locale.ROOT);
        System.err.println("bench: " + name + " …");
        try {
            measures.addAll(part.run(place));
        } catch (Exception e) {
            failures.put(name, e.toString());
            e.printStackTrace();
        }
    }

    /** In the build's output, which no repository keeps. */
    private static Path besideTheClasses() throws URISyntaxException {
        return LauncherClasses.ours().resolveSibling("bench.json");
    }
}

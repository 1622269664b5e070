package vn.gioc.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.gioc.standalone.embedded.DataFolder.Use;
import vn.gioc.standalone.simulator.Simulator;

/** {@code gioc demo}: a centre with a simulated ward. */
@Command(
        name = "demo",
        description = "Starts a centre with a simulated ward: 30 days of history, then live traffic.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Duration HISTORY = Duration.ofDays(30);
    private static final long SEED = 2026;

    /** Known to all the world: whatever a demo shows is made up. */
    private static final Map<String, Object> LOGINS =
            Map.of("gioc.admin-password", "demo", "gioc.source-key", "demo", "gioc.read-key", "demo");

    @Mixin
    private final CentreCommand command = new CentreCommand();

    @Override
    public Integer call() throws InterruptedException {
        command.run(Use.DEMO, LOGINS, (centre, parts) -> {
            centre.awaitLog();
            Simulator simulator = centre.simulator(SEED);
            parts.add("simulator", Duration.ofSeconds(2), simulator);
            simulator.sendHistory(HISTORY);
            simulator.run();
            centre.awaitLiveFigures();
            Console.ready(centre.url());
            Console.say("Demo logins: " + centre.logins());
        });
        new CountDownLatch(1).await();
        return 0;
    }
}

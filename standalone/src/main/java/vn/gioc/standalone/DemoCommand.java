package vn.gioc.standalone;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.gioc.standalone.embedded.DataFolder.Use;
import vn.gioc.standalone.simulator.Simulator;

/** {@code gioc demo}: a centre with a simulated ward. */
@Command(
        name = "demo",
        description = "Starts a centre with a simulated ward: 30 days of history, then live traffic.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Duration HISTORY = Duration.ofDays(30);

    @Mixin
    private final CentreCommand command = new CentreCommand();

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "end once it is ready: the launcher keeps what was loaded")
    private boolean rehearsal;

    @Override
    public Integer call() throws InterruptedException {
        command.run(Use.DEMO, Demo.LOGINS, (centre, parts) -> {
            centre.awaitLog();
            Demo demo = Demo.on(centre);
            Simulator simulator = demo.simulator();
            parts.add("simulator", Duration.ofSeconds(2), simulator);
            simulator.sendHistory(HISTORY);
            simulator.run();
            demo.awaitLiveFigures();
            Console.ready(centre.url());
            Console.say("Demo logins: " + demo.logins());
            if (rehearsal) {
                demo.showPages();
            }
        });
        if (!rehearsal) {
            new CountDownLatch(1).await();
        }
        return 0;
    }
}

package vn.gioc.standalone;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.gioc.standalone.embedded.DataFolder.Use;

/** {@code gioc demo}: a centre with a simulated ward. */
@Command(
        name = "demo",
        description = "Starts a centre with a simulated ward: 30 days of history, then live traffic.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** Known to all the world: whatever a demo shows is made up. */
    private static final Map<String, Object> LOGINS =
            Map.of("gioc.admin-password", "demo", "gioc.source-key", "demo", "gioc.read-key", "demo");

    @Mixin
    private final CentreCommand command = new CentreCommand();

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "end once it is ready: the launcher keeps what was loaded")
    private boolean rehearsal;

    @Override
    public Integer call() throws InterruptedException {
        command.run(Use.DEMO, LOGINS, (centre, parts) -> {
            centre.awaitLog();
            Demo demo = Demo.on(centre);
            demo.live(parts, command.data().resolve("told-until"));
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

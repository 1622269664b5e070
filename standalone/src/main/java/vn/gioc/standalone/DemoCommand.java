package vn.gioc.standalone;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private final CentreCommand centre = new CentreCommand();

    @Override
    public Integer call() throws InterruptedException {
        centre.run(Use.DEMO, LOGINS, (running, parts) -> {
            Ready.whenItTakesEvents(running);
            Ready.say(centre.url());
            System.out.println("Demo logins: admin / demo; source key and read key: demo");
        });
        return 0;
    }
}

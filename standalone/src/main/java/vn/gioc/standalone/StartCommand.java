package vn.gioc.standalone;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.gioc.standalone.embedded.DataFolder.Use;

/** {@code gioc start}: a centre on its own data. */
@Command(
        name = "start",
        description = "Starts a centre on its own data, until it is told to end.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    @Mixin
    private final CentreCommand centre = new CentreCommand();

    @Override
    public Integer call() throws InterruptedException {
        centre.run(Use.OWN, Map.of(), (running, parts) -> {
            Ready.whenItTakesEvents(running);
            Ready.say(centre.url());
        });
        return 0;
    }
}

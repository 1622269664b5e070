package vn.gioc.standalone;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.gioc.dashboard.access.FirstPassword;
import vn.gioc.standalone.embedded.DataFolder.Use;

/** {@code gioc start}: a centre on its own data. */
@Command(
        name = "start",
        description = "Starts a centre on its own data, until it is told to end.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    @Mixin
    private final CentreCommand command = new CentreCommand();

    @Override
    public Integer call() throws InterruptedException {
        command.run(Use.OWN, Map.of(), (centre, parts) -> {
            centre.awaitLog();
            Console.ready(centre.url());
            centre.web()
                    .getBean(FirstPassword.class)
                    .take()
                    .ifPresent(password ->
                            Console.say("Administrator: admin, one-time password (shown only now): " + password));
        });
        new CountDownLatch(1).await();
        return 0;
    }
}

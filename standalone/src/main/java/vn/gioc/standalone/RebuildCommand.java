package vn.gioc.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.gioc.standalone.embedded.CannotStart;
import vn.gioc.standalone.embedded.DataFolder;
import vn.gioc.streamjobs.RebuildRequest;

/** {@code gioc rebuild}: all figures counted again from the ledger and the log. */
@Command(
        name = "rebuild",
        description = "Has all figures counted again from the raw events. The old ones are shown until then.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 200;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "the folder of the centre (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("./data");

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isRegularFile(data.resolve("use"))) {
            throw new CannotStart(data.toAbsolutePath().normalize() + " is no centre's folder: give one with --data");
        }
        String elsewhere = System.getenv("GIOC_CHECKPOINTS");
        RebuildRequest request = new RebuildRequest(
                elsewhere == null || elsewhere.isBlank() ? DataFolder.checkpointsIn(data) : Path.of(elsewhere));
        request.ask();
        if (!DataFolder.isHeld(data)) {
            Console.say("GIOC rebuild: asked for; the centre is not running and begins when it is started");
            return 0;
        }
        Console.say("GIOC rebuild: begun; the old figures are shown until the new ones have caught up");
        while (request.pending()) {
            if (!DataFolder.isHeld(data)) {
                Console.say("GIOC rebuild: the centre ended meanwhile; it goes on when it is started");
                return 1;
            }
            Thread.sleep(POLL_MILLIS);
        }
        Console.say("GIOC rebuild: done");
        return 0;
    }
}

package vn.gioc.standalone;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.gioc.ingest.importing.ImportCommand;
import vn.gioc.standalone.embedded.CannotStart;

/** The command {@code gioc}, of which the script of that name is the front. */
@Command(
        name = "gioc",
        description = "An open realtime operations centre for local government.",
        mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class, StartCommand.class, ImportCommand.class, RebuildCommand.class})
public final class Gioc implements Runnable {
    /** The exit code where whoever started it can mend the reason. */
    private static final int REFUSED = 2;

    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    private Gioc() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gioc())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, line, parsed) -> failed(thrown, line.getErr()));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int failed(Exception thrown, PrintWriter err) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refused) {
                err.println("gioc: " + refused.getMessage());
                return REFUSED;
            }
        }
        Throwable root = root(thrown);
        err.println("gioc: could not start: " + root);
        thrown.printStackTrace(err);
        return 1;
    }

    private static Throwable root(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        return cause == null || cause == thrown ? thrown : root(cause);
    }
}

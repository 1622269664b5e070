package vn.gioc.ingest.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gioc import}: reads a file, sends what it tells to a centre, and says what became of it. Exit codes: 0 all was
 * accepted, 1 something was rejected, 2 the mapping, the file or the centre could not be used.
 */
@Command(
        name = "import",
        description = "Turns the rows of a CSV or XLSX into events and sends them to a centre.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ImportCommand.UNUSABLE,
        exitCodeOnInvalidInput = ImportCommand.UNUSABLE,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all events were accepted",
            "1:some were rejected: FILE.rejected.csv lists the rows",
            "2:the mapping, the file or the centre could not be used"
        })
public final class ImportCommand implements Callable<Integer> {
    static final int REJECTED = 1;
    static final int UNUSABLE = 2;

    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @Parameters(paramLabel = "FILE", description = "a .csv (UTF-8) or an .xlsx (its first sheet), with a heading")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--as", required = true, description = "what it is about: ${COMPLETION-CANDIDATES}")
    private ImportKind kind;

    @SuppressWarnings("NullAway.Init")
    @Option(names = "--map", required = true, paramLabel = "MAP.yaml", description = "what its columns mean")
    private Path map;

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "the centre (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--revision",
            defaultValue = "0",
            paramLabel = "N",
            description = "0 to 9999 (default: 0): where a file contradicts what was sent for the same moment,"
                    + " the higher revision has the last word")
    private int revision;

    @Option(
            names = "--retry-for",
            defaultValue = "PT5M",
            paramLabel = "DURATION",
            description = "how long a centre that can't be reached is tried, in ISO 8601 (default: ${DEFAULT-VALUE})")
    private Duration patience = Duration.ofMinutes(5);

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "where the rejected rows are listed (default: FILE.rejected.csv)")
    private @Nullable Path rejected;

    private final Map<String, String> environment;
    private final Clock clock;
    private final Delivery.Pause pause;

    /** With the environment and the clock of this process. */
    public ImportCommand() {
        this(System.getenv(), Clock.systemUTC(), Thread::sleep);
    }

    ImportCommand(Map<String, String> environment, Clock clock, Delivery.Pause pause) {
        this.environment = environment;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Integer call() {
        try {
            return imported();
        } catch (Unusable e) {
            err().println(e.getMessage());
            return UNUSABLE;
        } catch (IOException e) {
            err().println("the file " + file + " can't be read: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int imported() throws IOException {
        if (revision < 0 || revision > EventId.LAST_REVISION) {
            throw new Unusable("--revision is not between 0 and " + EventId.LAST_REVISION);
        }
        Mapping mapping = MappingFile.read(map, kind);
        Delivery delivery = new Delivery(url, key(), patience, clock, pause, err()::println);
        try (Table table = Table.open(file, mapping.separator());
                RejectedRows list = new RejectedRows(listed())) {
            mapping.check(table.heading().columns().keySet(), table.heading().doubled());
            ImportRun run = new ImportRun(new RowEvents(mapping, revision), delivery, list);
            try (Progress progress = Progress.of("import", Files.size(file), table.position() >= 0)) {
                run.run(table, progress);
            } finally {
                say(run, list.written());
            }
            return run.rejected() == 0 ? 0 : REJECTED;
        }
    }

    private void say(ImportRun run, @Nullable Path list) {
        PrintWriter out = spec.commandLine().getOut();
        if (list != null) {
            out.println("rejected rows: " + list);
        }
        out.println("sent " + run.sent() + ", accepted " + run.accepted() + ", rejected " + run.rejected());
        out.flush();
    }

    private Path listed() {
        Path list = rejected == null ? file.resolveSibling(file.getFileName() + ".rejected.csv") : rejected;
        for (Path input : List.of(file, map)) {
            if (list.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
                throw new Unusable("--rejected would overwrite " + input);
            }
        }
        return list;
    }

    private String key() {
        String key = environment.get("GIOC_SOURCE_KEY");
        if (key == null || key.isBlank()) {
            throw new Unusable("the environment variable GIOC_SOURCE_KEY is not set: it holds the key to send with");
        }
        return key.strip();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}

package vn.gioc.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that {@code postmaster.pid} in a cluster's folder tells of. It lives on when the process that
 * started it is killed.
 *
 * @param port it listens on; 0 while it has not said so
 */
record Postmaster(ProcessHandle process, int port, boolean ready) {
    /** The one that runs on the folder; a file that tells of a dead process, or of a stranger's, is none. */
    static Optional<Postmaster> of(Path data) {
        List<String> lines;
        try {
            Path file = data.resolve("postmaster.pid");
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .map(process -> new Postmaster(
                        process,
                        lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0,
                        lines.size() > 7 && lines.get(7).strip().equals("ready")));
    }

    boolean runs(PostgresProgram program) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).equals(program.tool("postgres")))
                .isPresent();
    }

    /** After a restart of the machine the number may be another program's. Where that can't be told, it counts as ours. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(true);
    }
}

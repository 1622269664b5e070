package vn.gioc.streamjobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * That all tables be counted again from ledger and log: a file in the folder of checkpoints, which is there from when it
 * was asked for until the new figures have taken the place of the old.
 *
 * @param folder of the checkpoints
 */
public record RebuildRequest(Path folder) {
    private static final String NAME = "rebuild-asked-for";

    /** Whether or not the jobs run: they begin at once, or at their next start. */
    public void ask() {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is asked for and not done yet. */
    public boolean pending() {
        return Files.exists(file());
    }

    void done() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve(NAME);
    }
}
